using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Planning;

/// <summary>
/// Decides whether a reply ends with a question, and with which: the one whose answer is expected to lower the entropy of
/// the candidates most, where that pays for the turn. A pure function of the request.
/// </summary>
internal sealed class QuestionPlanner(ICatalog catalog, FacetIndex index, ConversationOptions options)
{
    /// <summary>What a few liked items are worth where nothing is known: more than most facets tell, and it lasts.</summary>
    internal const double LikesWorth = 2.5;

    private const int Choices = 5;
    private const int FewestCandidates = 4;   // slates: fewer are looked through

    /// <summary>What a question is about, as <see cref="DialogueState.AskedFacets"/> remembers it.</summary>
    public static string Topic(Question question) => question.Facet ?? question.Kind.ToString();

    /// <summary>The question to ask; null to ask nothing.</summary>
    public Question? Plan(PlanningRequest request)
    {
        if (request.State.IsAskedOut || request.Eligible.Count < FewestCandidates * Math.Max(1, request.Slate.Count)) return null;
        var pool = request.PoolIn(index);
        if (!IsAtALoss(request) && IsGoodAlready(pool, request)) return null;
        var best = Drafts(pool, request).MaxBy(draft => draft.Drop);   // the first of equals: the schema's order
        return best?.Drop >= Price(request) ? best.Question : null;
    }

    // Whoever turns a list down and says nothing of what they want: showing more has told nothing, any answer does.
    private static bool IsAtALoss(PlanningRequest request) => request.State.Rejected > 0 && request.Conditions.Count == 0;

    private double Price(PlanningRequest request) => IsAtALoss(request) ? 0
        : options.QuestionPrice + (request.KnowsTaste ? options.KnownTastePrice : 0) + options.PatiencePrice * request.State.AskedFacets.Count;

    // A taste and a wish together, or most of what is likely on the slate.
    private bool IsGoodAlready(CandidatePool pool, PlanningRequest request)
    {
        if (request is { KnowsTaste: true, Conditions.Count: > 0 }) return true;
        var shown = request.Slate.Select(index.Row).ToHashSet();
        var share = 0.0;
        for (var i = 0; i < pool.Count; i++)
            if (shown.Contains(pool.Rows[i])) share += pool.Weights[i];
        return share >= options.GoodShare;
    }

    private IEnumerable<QuestionDraft> Drafts(CandidatePool pool, PlanningRequest request)
    {
        var settled = request.Conditions.SelectMany(constraint => constraint.AnyOf).Select(term => term.Facet)
            .Concat(request.State.AskedFacets).ToHashSet();
        var least = Math.Max(3, request.Slate.Count);
        if (Likes(request) is { } likes) yield return likes;
        foreach (var column in index.Categories)
            if (!settled.Contains(column.Facet.Name) && !column.Facet.IsAvoided && new ValueQuestions(index, pool, least).Draft(column) is { } draft) yield return draft;
        foreach (var column in index.Numbers)
            if (!settled.Contains(column.Facet.Name) && new RangeQuestions(index, pool, least).Draft(column) is { } draft) yield return draft;
    }

    // Only as the first question, and only where neither a taste nor a wish is known.
    private QuestionDraft? Likes(PlanningRequest request)
    {
        if (request.KnowsTaste || request.Conditions.Count > 0 || request.State.AskedFacets.Count > 0) return null;
        var options = request.Ranked
            .Where(one => !request.Slate.Contains(one.Item))
            .Select(one => catalog.Find(one.Item)).OfType<Item>()
            .Take(Choices)
            .Select(item => new QuestionOption(item.Title, 0) { Item = item.Id });
        return new(new(QuestionKind.Likes, [.. options]), LikesWorth);
    }
}
