using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Understanding.Intents;

/// <summary>Puts the intents of the clauses together into one act.</summary>
internal static class ActAssembler
{
    /// <summary>How sure it is that somebody likes what looks good to them.</summary>
    public const double Impression = 0.65;

    private static readonly HashSet<IntentKind> fillers = [IntentKind.ChitChat, IntentKind.Affirm, IntentKind.Deny, IntentKind.Skip];

    public static IReadOnlyList<Intent> Assemble(IReadOnlyList<Intent> intents)
    {
        var meant = intents.Where(intent => !fillers.Contains(intent.Kind)).ToList();
        if (meant.Count == 0) meant = [.. intents.OrderByDescending(intent => intent.Kind == IntentKind.Skip).ThenBy(intent => intent.Kind == IntentKind.ChitChat).Take(1)];
        if (meant.Exists(intent => !IsBareTitle(intent) && intent.Items.Any())) meant.RemoveAll(IsBareTitle);
        // "A film for my dad, help": help is asked for with what was said.
        if (meant.Exists(intent => intent.Kind is IntentKind.Recommend or IntentKind.Refine or IntentKind.MoreLike && intent.Slots.Count > 0)) meant.RemoveAll(intent => intent.Kind == IntentKind.Help);
        // "The second looks good, what is it about?": asked before it is liked.
        if (meant.Exists(intent => intent.Kind is IntentKind.Detail or IntentKind.Compare or IntentKind.Predict)) meant.RemoveAll(intent => intent is { Kind: IntentKind.Liked, Confidence: <= Impression } && intent.Items.Any());
        if (meant.Exists(intent => intent.Kind is IntentKind.StartOver or IntentKind.Undo)) meant.RemoveAll(intent => intent is { Kind: IntentKind.Recommend or IntentKind.Forget, Slots.Count: 0 });
        if (meant.Exists(intent => intent.Kind == IntentKind.Why)) Missed(meant);
        if (meant.Exists(intent => intent.Kind == IntentKind.StartOver)) Absorb(meant, IntentKind.Recommend, IntentKind.Refine);
        if (meant.Exists(intent => intent.Kind == IntentKind.Recommend)) Absorb(meant, IntentKind.Recommend, IntentKind.Refine);
        if (meant.Exists(intent => intent.Kind == IntentKind.MoreLike)) AbsorbRequests(meant);
        // "Which is scarier, 2 or 3?" asks for no scarier list.
        if (meant.Exists(intent => intent.Kind == IntentKind.Compare)) meant.RemoveAll(intent => intent.Kind == IntentKind.Refine && intent.Constraints.All(constraint => constraint.IsRelative));
        return Merged(meant);
    }

    // "No Heat? How come?", "Chinatown isn't on there, why's that": what is missed was turned down by nobody.
    private static void Missed(List<Intent> intents)
    {
        if (intents.FindIndex(intent => intent.Kind is IntentKind.NotNow or IntentKind.Disliked && intent.Items.Any()) is not (>= 0 and var at)) return;
        intents[at] = intents[at] with { Kind = IntentKind.WhyNot };
        intents.RemoveAll(intent => intent.Kind == IntentKind.Why);
    }

    // "Groundhog Day? Love it": the title was only the topic.
    private static bool IsBareTitle(Intent intent) => intent is { Kind: IntentKind.Search or IntentKind.Detail, Confidence: < 0.6 };

    // A request and its further conditions are one wish.
    private static void Absorb(List<Intent> intents, IntentKind into, IntentKind from)
    {
        for (var i = 0; i < intents.Count; i++)
            if (intents[i].Kind == from) intents[i] = intents[i] with { Kind = into };
    }

    private static void AbsorbRequests(List<Intent> intents)
    {
        Absorb(intents, IntentKind.MoreLike, IntentKind.Recommend);
        Absorb(intents, IntentKind.MoreLike, IntentKind.Refine);
    }

    // Ratings stay apart: each belongs to its own item.
    private static List<Intent> Merged(List<Intent> intents)
    {
        List<Intent> merged = [];
        foreach (var intent in intents)
        {
            var at = intent.Kind == IntentKind.Rate ? -1 : merged.FindIndex(known => known.Kind == intent.Kind);
            if (at < 0) merged.Add(intent);
            else merged[at] = Join(merged[at], intent);
        }
        return merged;
    }

    private static Intent Join(Intent first, Intent second) => first with
    {
        Confidence = Math.Max(first.Confidence, second.Confidence),
        Span = first.Span.Cover(second.Span),
        Slots = [.. first.Slots, .. second.Slots],
    };
}
