using Recsys.Conversation.Explaining;
using Recsys.Conversation.Slates;
using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;
using Recsys.Core.Pipeline;

namespace Recsys.Conversation.Answers;

/// <summary>Answers what was asked besides a list: why, why not, compare, details, search, predictions, the profile; and what is said between people.</summary>
internal sealed class QuestionAnswers(ICatalog catalog, RecommendationPipeline pipeline, SlateMaker slates, ConversationSteps steps)
{
    private const int Compared = 4, Asked = 5;

    private readonly Search search = new(catalog);
    private readonly WhyNotFinder whyNot = new(catalog, pipeline);
    private readonly ElsewhereAnswers elsewhere = new(catalog, steps.Others);
    private readonly Comparer comparer = new(catalog, pipeline, steps.Explainer);

    /// <summary>The answer to one intent; null where it asks for none, or names nothing to answer about.</summary>
    public async ValueTask<ReplyPart?> AnswerAsync(Intent intent, DialogueAct act, AnswerContext context, CancellationToken cancellationToken) => intent.Kind switch
    {
        IntentKind.Why => await WhyAsync(intent, context, cancellationToken),
        IntentKind.WhyNot => await WhyNotAsync(intent, context, cancellationToken),
        IntentKind.Compare => await CompareAsync(intent, context, cancellationToken),
        IntentKind.Detail => await DetailAsync(intent, context, cancellationToken),
        IntentKind.Search => search.Find(intent, act),
        IntentKind.Elsewhere => await elsewhere.AnswerAsync(intent, act, context, cancellationToken),
        IntentKind.ElsewhereDetail or IntentKind.ElsewhereOpinion => ElsewhereAnswers.About(intent, context),
        IntentKind.Predict => await PredictAsync(intent, context, cancellationToken),
        IntentKind.Profile => new ProfilePart([.. context.Ledger.Believed.Where(line => line.Entry!.HoldsIn(context.State.Chat))]),
        IntentKind.Help => new SocialPart(SocialKind.Help),
        IntentKind.Thanks when act.Intents.Count == 1 => new SocialPart(SocialKind.Thanks),
        IntentKind.ChitChat => new SocialPart(Greetings.Are(act.Text) ? SocialKind.Greeting : intent.Confidence < 0.5 ? SocialKind.NotUnderstood : SocialKind.SmallTalk),
        _ => null,
    };

    /// <summary>The questions of an intent one by one: "is it on Netflix and how long is it?" asks for what is not known and for what is, "who directed both?" of each.</summary>
    public IEnumerable<Intent> Apart(Intent intent)
    {
        var aspects = intent.Slots.OfType<AspectSlot>().ToList();
        if (intent.Kind != IntentKind.Detail || aspects.Count == 0) return [intent];
        List<Slot> unheld = [.. aspects.Where(IsUnheld)];
        if (unheld.Count == aspects.Count) return [intent];
        var items = intent.Items.Take(Asked).ToList();
        List<Intent> held = [.. items.Select(item => intent with { Slots = [item, .. aspects.Except(unheld)] })];
        return unheld.Count == 0 ? held : [.. held, intent with { Slots = unheld }];
    }

    private bool IsUnheld(AspectSlot slot) => catalog.Schema.Find(slot.Facet) is null;

    // Explained is what stands on the screen; what does not is asked about with "why not".
    private async ValueTask<ReplyPart?> WhyAsync(Intent intent, AnswerContext context, CancellationToken cancellationToken)
    {
        var asked = Named(intent);
        if (context.State.Shown.Count == 0) return null;
        var absent = asked.Where(item => !context.State.Shown.Contains(item)).ToList();
        if (absent.Count > 0) return await WhyNotAsync(absent[0], context, cancellationToken);
        var explanations = await ExplainAsync(context, cancellationToken);
        return new WhyPart([.. explanations.Where(one => asked.Count == 0 || asked.Contains(one.Item))]);
    }

    private async ValueTask<ReplyPart?> WhyNotAsync(Intent intent, AnswerContext context, CancellationToken cancellationToken) =>
        Named(intent) is [var item, ..] ? await WhyNotAsync(item, context, cancellationToken)
        : intent.Constraints.FirstOrDefault() is { } constraint && Best(constraint) is { } example ? await WhyNotAsync(example, context, cancellationToken)
        : null;

    private async ValueTask<ReplyPart> WhyNotAsync(ItemId item, AnswerContext context, CancellationToken cancellationToken) =>
        await whyNot.FindAsync(item, context.State.Shown, [.. context.State.ShownBefore, .. context.State.PassedOver], Request(context), context.Ledger, context.State.Chat, cancellationToken);

    // "Why no westerns?": answered by the best known one.
    private ItemId? Best(Constraint constraint) => catalog.Items.FirstOrDefault(constraint.Admits)?.Id;

    private async ValueTask<ReplyPart?> CompareAsync(Intent intent, AnswerContext context, CancellationToken cancellationToken) =>
        Named(intent) is not { Count: > 1 } items ? null
        : intent.Constraints.FirstOrDefault() is { } most ? new ComparisonPart(items, []) { Asked = most }
        : await comparer.CompareAsync([.. items.Take(Compared)], Request(context), context.Ledger, context.State.Chat, cancellationToken);

    private async ValueTask<ReplyPart?> DetailAsync(Intent intent, AnswerContext context, CancellationToken cancellationToken)
    {
        if (intent.Slots.OfType<AspectSlot>().FirstOrDefault(IsUnheld) is { } unheld) return new UnheldPart(unheld.Facet);
        if (Named(intent) is not [var item, ..]) return null;
        return new DetailPart(item)
        {
            Facets = [.. intent.Slots.OfType<AspectSlot>().Select(slot => slot.Facet).Distinct()],
            Supposed = [.. intent.Slots.OfType<AspectSlot>().Select(slot => slot.Supposed).OfType<Constraint>()],
            Explanation = context.State.Shown.Contains(item) ? (await ExplainAsync(context, cancellationToken)).FirstOrDefault(one => one.Item == item) : null,
        };
    }

    private async ValueTask<ReplyPart?> PredictAsync(Intent intent, AnswerContext context, CancellationToken cancellationToken)
    {
        if (Named(intent) is not [var item, ..]) return null;
        var known = context.Ledger.In(context.State.Chat).LastOrDefault(entry => entry.Item == item && entry.Opinion is Opinion.Liked or Opinion.Disliked or Opinion.Seen);
        if (known is not null) return new PredictionPart(item) { Known = known.Opinion };
        var request = Request(context);
        var likely = await LikelyAsync(item, request, context, cancellationToken);
        if (steps.Ratings is not { } ratings || !request.History.Liked.Any()) return new PredictionPart(item) { Explanation = likely };
        var predicted = (await ratings.PredictAsync(request.History, [item], cancellationToken))[0];
        return new PredictionPart(item) { Rating = predicted.Rating, Best = ratings.Range.Most, Deviation = predicted.Deviation, Explanation = likely };
    }

    // Explained as if it stood on the list, whatever is asked for at the moment.
    private async ValueTask<Explanation?> LikelyAsync(ItemId item, RecommendationRequest request, AnswerContext context, CancellationToken cancellationToken)
    {
        var compared = await comparer.CompareAsync([item], request, context.Ledger, context.State.Chat, cancellationToken);
        return compared.Fit.Count > 0 ? compared.Fit[0] : null;
    }

    private async ValueTask<IReadOnlyList<Explanation>> ExplainAsync(AnswerContext context, CancellationToken cancellationToken)
    {
        var made = await slates.MakeAsync(context.Ledger, context.State, context.User, cancellationToken);
        var places = made.Recommendation.Ranked.ToDictionary(one => one.Item);
        Slate shown = new([.. context.State.Shown.Select((item, i) => places.GetValueOrDefault(item) ?? new(item, i + 1, 0, new Dictionary<string, int>()))]);
        return await steps.Explainer.ExplainAsync(new(shown, made.Request, made.Recommendation.Trace, context.Ledger, context.State.Chat), cancellationToken);
    }

    private RecommendationRequest Request(AnswerContext context) => slates.Prepare(context.Ledger, context.State, context.User).Request;

    private static List<ItemId> Named(Intent intent) => [.. intent.Items.Where(slot => !slot.IsAmbiguous).Select(slot => slot.Choices[0]).Distinct()];
}
