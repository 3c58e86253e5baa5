using Recsys.Core;

namespace Recsys.Serving.Fusion;

/// <summary>What the retrievers answered for one person, and what that person really chose: a question to learn weights from.</summary>
public sealed record FusionCase(IReadOnlyList<CandidateList> Lists, IReadOnlySet<ItemId> Relevant);
