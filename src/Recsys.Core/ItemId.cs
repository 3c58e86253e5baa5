namespace Recsys.Core;

/// <summary>The catalogue's own identifier of an item, as it stands in the imported files.</summary>
public readonly record struct ItemId(string Value)
{
    public override string ToString() => Value;
}
