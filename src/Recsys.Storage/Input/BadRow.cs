namespace Recsys.Storage.Input;

/// <summary>A row that cannot be used, and why.</summary>
public sealed record BadRow(string File, long Line, string Reason)
{
    public override string ToString() => $"{File}, line {Line}: {Reason}";
}
