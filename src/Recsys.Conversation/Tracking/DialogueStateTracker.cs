using Recsys.Conversation.Understanding.Text;
using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;

namespace Recsys.Conversation.Tracking;

/// <summary>Makes the next state and ledger from the last ones and what was said: a pure function but for the clock.</summary>
internal sealed class DialogueStateTracker(ICatalog catalog, ConversationOptions options, TimeProvider clock)
{
    private const double LeastLiked = 0.6, MostDisliked = 0.4;   // shares of the scale; between them it is only seen
    private const int Choices = 4;

    public Tracked Track(DialogueAct act, TurnRequest request)
    {
        Draft draft = new(request, act, new(request.Ledger, request.State.Chat, request.State.Turns + 1, act.Text, clock.GetUtcNow(), request.State.IsImpersonal));
        foreach (var intent in act.Intents) Apply(intent, draft);
        return draft.Finish();
    }

    private void Apply(Intent intent, Draft draft)
    {
        switch (intent.Kind)
        {
            case IntentKind.Recommend: Recommend(intent, draft); break;
            case IntentKind.Refine: Refine(intent, draft); break;
            case IntentKind.MoreLike: MoreLike(intent, draft); break;
            case IntentKind.LessLike: LessLike(intent, draft); break;
            case IntentKind.Liked: Judge(intent, Opinion.Liked, draft); break;
            case IntentKind.Disliked: Judge(intent, Opinion.Disliked, draft); break;
            case IntentKind.Seen: Judge(intent, Opinion.Seen, draft); break;
            case IntentKind.NotNow: Judge(intent, Opinion.NotNow, draft); break;
            case IntentKind.Rate: Rate(intent, draft); break;
            case IntentKind.Preference: Prefer(intent, draft); break;
            case IntentKind.Forget: Forget(intent, draft); break;
            case IntentKind.Undo: Undo(draft); break;
            case IntentKind.StartOver: StartOver(intent, draft); break;
            case IntentKind.Affirm or IntentKind.Deny or IntentKind.Skip: Answer(intent, draft); break;
            default: Resolved(intent, draft).ToList().ForEach(slot => draft.State = draft.State with { Focus = slot.Item }); break;
        }
    }

    private void Recommend(Intent intent, Draft draft)
    {
        if (Departures.Are(draft.Act.Text)) Depart(draft);
        Wish(intent, draft);
        var asksForMore = !intent.Constraints.Any() && !Departures.Are(draft.Act.Text) && draft.State.Shown.Count > 0 && draft.Act.Intents.Count == 1;
        if (!intent.Constraints.Any() && (draft.State.Asked is not null || Impatience.Shows(draft.Act.Text))) draft.State = draft.State with { IsAskedOut = true };
        if (asksForMore) draft.Continue();
        draft.WantsSlate = true;
    }

    private void Refine(Intent intent, Draft draft)
    {
        if (Departures.Are(draft.Act.Text)) Depart(draft);
        Wish(intent, draft);
        draft.WantsSlate = true;
    }

    // What was refused is still refused.
    private static void Depart(Draft draft)
    {
        foreach (var line in draft.Scribe.Earlier.Where(line => line.Entry is { Facet: not null, OnlyInChat: not null, Opinion: Opinion.Liked }).ToList()) draft.Scribe.Retract(line);
        draft.State = draft.State with { Like = [] };
        draft.Renew();
    }

    private void Wish(Intent intent, Draft draft)
    {
        WishTracker wishes = new(catalog, draft.Scribe, draft.State.Shown) { IsAddition = draft.Request.Act is not null || Additions.Are(draft.Act.Text) };
        foreach (var slot in intent.Slots)
        {
            if (slot is ConstraintSlot constraint)
            {
                var withdrawn = Withdrawals.In(constraint, draft.Act.Text, draft.Scribe);
                foreach (var line in withdrawn) draft.Scribe.Retract(line);
                if (withdrawn.Count == 0) wishes.Apply(constraint);
            }
            else if (slot is TextSlot topic && intent.Kind is IntentKind.Recommend or IntentKind.Refine) draft.Parts.Add(new UnknownTopicPart(topic.Text));
            else if (slot is CountSlot count) draft.State = draft.State with { Count = Math.Clamp(count.Count, 1, options.LongestSlate) };
        }
        if (intent.Slots.Any(slot => slot is ConstraintSlot { Scope: Scope.Chat })) draft.Renew();
    }

    private void MoreLike(Intent intent, Draft draft)
    {
        Wish(intent, draft);
        var models = Resolved(intent, draft).Select(slot => slot.Item).ToList();
        if (models.Count == 0) { draft.WantsSlate |= intent.Constraints.Any(); return; }
        draft.Renew();
        draft.State = draft.State with { Like = models, Unlike = [.. draft.State.Unlike.Except(models)], Focus = models[^1] };
        draft.WantsSlate = true;
    }

    private void LessLike(Intent intent, Draft draft)
    {
        Wish(intent, draft);
        var models = Resolved(intent, draft).Select(slot => slot.Item).ToList();
        if (models.Count == 0) return;
        draft.Renew();
        draft.State = draft.State with { Unlike = [.. draft.State.Unlike.Union(models)], Like = [.. draft.State.Like.Except(models)] };
        draft.WantsSlate = true;
    }

    private void Judge(Intent intent, Opinion opinion, Draft draft)
    {
        var judged = Resolved(intent, draft).ToList();
        // Whoever goes on telling of their taste has looked at the list: it did not please enough to be shown again.
        if (judged.Count > 0) draft.Continue(isRejection: opinion is Opinion.Disliked or Opinion.NotNow);
        foreach (var (item, span) in judged)
            draft.Scribe.State(item, opinion, span, opinion == Opinion.NotNow ? entry => entry with { OnlyInChat = draft.State.Chat } : null);
        Wish(intent, draft);
        if (intent.IsChoice && judged.Count > 0) draft.Parts.Add(new SocialPart(SocialKind.Enjoy));
        else draft.WantsSlate |= intent.Items.Any(slot => !slot.IsAmbiguous) || IsOfNothing(intent, opinion, draft.State);
    }

    // "I don't like them" before anything was shown: whatever they mean, a list is what the talk needs.
    private static bool IsOfNothing(Intent intent, Opinion opinion, DialogueState state) =>
        opinion is Opinion.Disliked or Opinion.NotNow && intent.Slots.Count == 0 && state.Shown.Count == 0;

    private void Prefer(Intent intent, Draft draft)
    {
        draft.Continue();
        Wish(intent, draft);
        draft.WantsSlate = true;
    }

    private void Rate(Intent intent, Draft draft)
    {
        if (intent.Slots.OfType<RatingSlot>().FirstOrDefault() is not { Scale: > 0 } rating) return;
        var share = Math.Clamp(rating.Value / rating.Scale, 0, 1);
        var opinion = share >= LeastLiked ? Opinion.Liked : share <= MostDisliked ? Opinion.Disliked : Opinion.Seen;
        foreach (var (item, _) in Resolved(intent, draft))
            draft.Scribe.State(item, opinion, rating.Span, entry => entry with
            {
                Rating = Math.Round(share * 5, 1),
                Strength = Math.Max(0.2, Math.Abs(share - 0.5) * 2),
            });
        draft.WantsSlate |= intent.Items.Any(slot => !slot.IsAmbiguous);
    }

    private static void Forget(Intent intent, Draft draft)
    {
        var forgotten = ForgottenLines(intent, draft.Scribe);
        foreach (var line in forgotten) draft.Scribe.Retract(line);
        draft.Parts.Add(new ForgottenPart([.. forgotten.Select(line => line.Entry!)]));
        draft.WantsSlate |= forgotten.Count > 0 && draft.State.Shown.Count > 0;
    }

    // Without a name it is what was noted last.
    private static List<LedgerEvent> ForgottenLines(Intent intent, LedgerScribe scribe)
    {
        var held = scribe.Held.ToList();
        if (intent.Slots.Count == 0)
            return held.Count == 0 ? [] : [.. held.Where(line => line.Cause == held[^1].Cause)];
        var terms = intent.Constraints.SelectMany(constraint => constraint.AnyOf).ToList();
        var items = intent.Items.SelectMany(slot => slot.Choices).ToHashSet();
        var facets = intent.Slots.OfType<AspectSlot>().Select(slot => slot.Facet).ToHashSet();
        return [.. held.Where(line => line.Entry is { } entry
            && ((entry.Item is { } item && items.Contains(item))
                || (entry.Facet is { } facet && facet.AnyOf.Any(term => facets.Contains(term.Facet) || terms.Any(named => Overlaps(named, term))))))];
    }

    private static bool Overlaps(FacetTerm named, FacetTerm held) => named.Facet == held.Facet
        && (named.Value is null || held.Value is null || named.Value.Equals(held.Value, StringComparison.OrdinalIgnoreCase));

    private static void Undo(Draft draft)
    {
        var (request, undone) = (draft.Request, draft.State.At);
        if (undone == 0) { draft.Parts.Add(new UndonePart()); return; }
        draft.Scribe.Undo(undone);
        var parent = draft.State.Parent;
        draft.Restore((parent == 0 ? new(draft.State.Chat) : request.Past[parent - 1]) with { IsImpersonal = draft.State.IsImpersonal });
        draft.Parts.Add(new UndonePart(Utterance(undone, request)));
        draft.WantsSlate |= draft.State.Shown.Count > 0;
    }

    // The last exchanges came with the request; what lies further back is undone without being quoted.
    private static string Utterance(int turn, TurnRequest request) =>
        request.Dialogue.ElementAtOrDefault(request.Dialogue.Count - 1 - (request.State.Turns - turn))?.Utterance ?? "";

    private void StartOver(Intent intent, Draft draft)
    {
        foreach (var line in draft.Scribe.Held.Where(line => line.Entry!.OnlyInChat is not null).ToList()) draft.Scribe.Retract(line);
        draft.State = new(draft.State.Chat) { IsImpersonal = draft.State.IsImpersonal };
        Wish(intent, draft);
        if (draft.Act.Intents.Count == 1) draft.Parts.Add(new SocialPart(SocialKind.StartedOver));
        draft.WantsSlate = true;
    }

    // "No" and "I don't mind" leave the question open and ask no second one about it.
    private static void Answer(Intent intent, Draft draft)
    {
        if (draft.State.Asked is null)
        {
            // A plain "no" to a list asks for another one.
            if (intent.Kind == IntentKind.Deny && draft.State.Shown.Count > 0 && !draft.Act.Text.Contains("thank", StringComparison.OrdinalIgnoreCase))
            {
                draft.Continue(isRejection: true);
                draft.WantsSlate = true;
                return;
            }
            draft.Parts.Add(new SocialPart(intent.Kind == IntentKind.Deny ? SocialKind.Declined : SocialKind.Agreed));
            return;
        }
        if (intent.Kind != IntentKind.Affirm) draft.State = draft.State with { IsAskedOut = intent.Kind == IntentKind.Deny || draft.State.IsAskedOut };
        draft.WantsSlate = true;
    }

    /// <summary>The items that an intent names; where one can be read in several ways, "which one?" is asked instead.</summary>
    private IEnumerable<(ItemId Item, TextSpan Span)> Resolved(Intent intent, Draft draft)
    {
        foreach (var text in intent.Slots.OfType<TextSlot>())
            if (intent.Kind is IntentKind.Liked or IntentKind.Disliked or IntentKind.Seen or IntentKind.Rate or IntentKind.MoreLike or IntentKind.LessLike) draft.Parts.Add(new UnknownTitlePart(text.Text));
        foreach (var slot in intent.Items)
        {
            if (!slot.IsAmbiguous) yield return (slot.Choices[0], slot.Span);
            else draft.Which ??= WhichOf(slot, intent, draft.Act);
        }
    }

    private Question WhichOf(ItemSlot slot, Intent intent, DialogueAct act) =>
        new(QuestionKind.Which, [.. slot.Choices.Take(Choices).Select(catalog.Find).OfType<Item>().Select(item => new QuestionOption(ItemName.Of(item, catalog.Schema), 0) { Item = item.Id })])
        {
            Words = act.Text.Substring(slot.Span.Start, slot.Span.Length),
            Waiting = intent with { Slots = [.. intent.Slots.Where(other => other == slot || other is not ItemSlot)] },
        };

    /// <summary>The turn while its intents are applied one after the other.</summary>
    private sealed class Draft(TurnRequest request, DialogueAct act, LedgerScribe scribe)
    {
        private readonly int turn = request.State.Turns + 1;
        private DialogueState? restored;
        private bool isRenewed;

        public TurnRequest Request { get; } = request;

        public DialogueAct Act { get; } = act;

        public LedgerScribe Scribe { get; } = scribe;

        public DialogueState State { get; set; } = request.State;

        public List<ReplyPart> Parts { get; } = [];

        public Question? Which { get; set; }

        public bool WantsSlate { get; set; }

        private bool IsContinued { get; set; }

        /// <summary>The next list goes on after the last one, unless something new is asked for as well.</summary>
        public void Continue(bool isRejection = false)
        {
            if (isRenewed || State.Shown.Count == 0) return;
            State = State with { ShownBefore = [.. State.ShownBefore.Union(State.Shown)], Rejected = isRejection ? Request.State.Rejected + 1 : State.Rejected };
            IsContinued = true;
        }

        /// <summary>What is asked for has changed: what was shown may come again.</summary>
        public void Renew()
        {
            State = State with { ShownBefore = [], Rejected = 0 };
            (isRenewed, IsContinued) = (true, false);
        }

        /// <summary>Goes back to an earlier state.</summary>
        public void Restore(DialogueState earlier)
        {
            State = earlier;
            restored = earlier;
        }

        // A turn that only answered a question leaves nothing to undo: an undo after it takes back the turn before.
        private (int At, int Parent) Place() =>
            restored is not null ? (restored.At, restored.Parent)
            : WantsSlate || Scribe.Lines.Count > 0 ? (turn, Request.State.At)
            : (Request.State.At, Request.State.Parent);

        // Whoever asks on has looked at the list; going back to it, or only forgetting something, is no verdict on it.
        private IReadOnlyList<ItemId> PassedOver() =>
            WantsSlate && restored is null && !Act.Has(IntentKind.Forget) ? [.. State.PassedOver.Union(State.Shown)] : State.PassedOver;

        public Tracked Finish() => new(Scribe.Ledger, State with { Turns = turn, At = Place().At, Parent = Place().Parent, Asked = Which, PassedOver = PassedOver() }, Scribe.Lines)
        {
            WantsSlate = WantsSlate,
            IsContinued = IsContinued,
            Which = Which,
            Parts = Parts,
        };
    }
}
