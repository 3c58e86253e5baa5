namespace Recsys.Core;

/// <summary>The catalogue's own identifier of an item, as it stands in the imported files.</summary>
/// <remarks>It keeps its hash, since a turn looks the same identifiers up many thousand times.</remarks>
public readonly record struct ItemId(string Value)
{
    private readonly int hash = Hash(Value);

    public string Value { get; init => (field, hash) = (value, Hash(value)); } = Value;

    /// <summary>The same identifier in the instance that catalogue and models share: most comparisons are then decided by reference.</summary>
    public ItemId Shared() => new(string.Intern(Value));

    public bool Equals(ItemId other) => hash == other.hash && string.Equals(Value, other.Value, StringComparison.Ordinal);

    public override int GetHashCode() => hash;

    public override string ToString() => Value;

    private static int Hash(string? value) => value?.GetHashCode(StringComparison.Ordinal) ?? 0;
}
