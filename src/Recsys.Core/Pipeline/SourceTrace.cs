namespace Recsys.Core.Pipeline;

/// <summary>What one retriever answered.</summary>
/// <param name="Candidates">Its list before any filter, best first.</param>
/// <param name="Failure">Why it could not answer, in one sentence; null where it could.</param>
public sealed record SourceTrace(string Source, IReadOnlyList<Candidate> Candidates, TimeSpan Elapsed, string? Failure = null);
