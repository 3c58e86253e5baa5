using System.Runtime.InteropServices;

namespace Recsys.Core;

/// <summary>What one retriever answered, best first.</summary>
/// <param name="Source">The retriever's name.</param>
public sealed record CandidateList(string Source, IReadOnlyList<Candidate> Candidates)
{
    /// <summary>The items' places in the catalogue, where whoever made the list looked them up; null elsewhere.</summary>
    public IReadOnlyList<int>? Places { get; init; }

    /// <summary>A list in one piece, since walking through an interface takes several times as long; copied where it is neither array nor list.</summary>
    public static ReadOnlySpan<Candidate> SpanOf(IReadOnlyList<Candidate> candidates) => candidates switch
    {
        Candidate[] array => array,
        List<Candidate> list => CollectionsMarshal.AsSpan(list),
        _ => candidates.ToArray(),
    };
}
