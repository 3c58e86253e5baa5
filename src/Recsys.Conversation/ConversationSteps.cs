using Recsys.Conversation.Elsewhere;
using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation;

/// <summary>The steps of a turn that can be replaced or decorated; each has an embedded implementation.</summary>
public sealed record ConversationSteps(IUnderstanding Understanding, IExplainer Explainer, IResponseWriter Writer)
{
    /// <summary>Reads again what the first step was not sure of, after the first list is on the screen; null where nothing does.</summary>
    public IArbiter? Arbiter { get; init; }

    /// <summary>Reorders the best candidates after the first list is on the screen; null where nothing does.</summary>
    public ISlateReviser? Reviser { get; init; }

    /// <summary>Catalogues of other kinds; none where there are none.</summary>
    public IReadOnlyList<OtherCatalog> Others { get; init; } = [];

    /// <summary>Predicts ratings; null where no model of the catalogue does.</summary>
    public IRatingPredictor? Ratings { get; init; }
}
