namespace Recsys.Core;

/// <summary>The identifier of a person. The host says who it is; a model or a request body never does.</summary>
public readonly record struct UserId(string Value)
{
    public override string ToString() => Value;
}
