using Recsys.Core;

namespace Recsys.Cli.Bench;

/// <summary>One user of <c>recsys bench rerank</c>: what every source answered, what may be shown, and what the user really chose.</summary>
/// <param name="Lists">Best first, without the history; popularity is among them but is not fused.</param>
/// <param name="Candidates">The best of the generator, in its order: every other order only rearranges these.</param>
internal sealed record RerankQuestion(
    RetrievalRequest Request, IReadOnlyList<CandidateList> Lists, IReadOnlyList<ItemId> Candidates, IReadOnlySet<ItemId> Relevant);
