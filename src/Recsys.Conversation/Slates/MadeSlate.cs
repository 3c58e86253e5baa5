using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Pipeline;

namespace Recsys.Conversation.Slates;

/// <summary>A slate with everything that it was made from.</summary>
internal sealed record MadeSlate(Recommendation Recommendation, PreparedSlate Prepared)
{
    public RecommendationRequest Request => Prepared.Request;

    public IReadOnlyList<Item> Eligible => Prepared.Eligible;

    public IReadOnlyList<Constraint> Conditions => Prepared.Conditions;

    public IReadOnlyList<Relaxation> Relaxed => Prepared.Relaxed;
}
