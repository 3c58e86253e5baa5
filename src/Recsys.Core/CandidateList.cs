namespace Recsys.Core;

/// <summary>What one retriever answered, best first.</summary>
/// <param name="Source">The retriever's name.</param>
public sealed record CandidateList(string Source, IReadOnlyList<Candidate> Candidates);
