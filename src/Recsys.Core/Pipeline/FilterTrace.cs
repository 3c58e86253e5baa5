namespace Recsys.Core.Pipeline;

/// <summary>What one filter did.</summary>
/// <param name="Withheld">How many items the retrievers were told to leave out for it.</param>
/// <param name="Removed">Candidates that it removed, in the order in which they were met; one that an earlier filter removed is not counted again. Of a turn that is kept, none.</param>
public sealed record FilterTrace(string Filter, int Withheld, IReadOnlyList<ItemId> Removed)
{
    /// <summary>How many candidates it removed, where <see cref="Removed"/> names none of them; null where it names all.</summary>
    public int? Met { get; init; }

    /// <summary>How many candidates it removed.</summary>
    public int Count => Met ?? Removed.Count;
}
