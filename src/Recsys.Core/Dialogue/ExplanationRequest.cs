using Recsys.Core.Ledger;
using Recsys.Core.Pipeline;

namespace Recsys.Core.Dialogue;

/// <summary>A slate, what it was made from, and what is believed of the person.</summary>
/// <param name="Request">The request that the pipeline answered.</param>
/// <param name="Chat">The chat, for entries that hold only there.</param>
public sealed record ExplanationRequest(Slate Slate, RecommendationRequest Request, RecommendationTrace Trace, PreferenceLedger Ledger, string Chat);
