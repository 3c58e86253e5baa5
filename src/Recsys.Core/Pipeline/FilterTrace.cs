namespace Recsys.Core.Pipeline;

/// <summary>What one filter did.</summary>
/// <param name="Withheld">How many items the retrievers were told to leave out for it.</param>
/// <param name="Removed">Candidates that it removed, in the order in which they were met; one that an earlier filter removed is not counted again.</param>
public sealed record FilterTrace(string Filter, int Withheld, IReadOnlyList<ItemId> Removed);
