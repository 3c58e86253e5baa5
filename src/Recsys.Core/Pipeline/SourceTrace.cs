namespace Recsys.Core.Pipeline;

/// <summary>What one retriever answered.</summary>
/// <param name="Candidates">Its list before any filter, best first; of a turn that is kept, only what was shown of it.</param>
/// <param name="Failure">Why it could not answer, in one sentence; null where it could.</param>
public sealed record SourceTrace(string Source, IReadOnlyList<Candidate> Candidates, TimeSpan Elapsed, string? Failure = null)
{
    /// <summary>How many candidates it gave, where <see cref="Candidates"/> holds only some of them; null where it holds all.</summary>
    public int? Given { get; init; }

    /// <summary>How many candidates it gave.</summary>
    public int Count => Given ?? Candidates.Count;
}
