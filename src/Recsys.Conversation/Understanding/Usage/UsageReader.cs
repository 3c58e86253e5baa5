using Recsys.Conversation.Understanding.Intents;
using Recsys.Conversation.Understanding.Recognition;
using Recsys.Conversation.Understanding.Text;
using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Understanding.Usage;

/// <summary>
/// What a text means where the rules are unsure of it: what people most often mean who phrase things so (<see cref="UsageModel"/>),
/// as far as the text has what that needs. The surer the rules, the surer it must be to be heard.
/// </summary>
internal sealed class UsageReader(UnitText text, Clause whole, ConstraintReader constraints, ItemFinder items, DomainWords words)
{
    private const double Confidence = 0.6;

    // How likely a phrasing must be to be heard, by how sure the rules are: chosen on what two strangers wrote.
    private const double AgainstNothing = 0.3, AgainstUnsure = 0.4, AgainstLikely = 0.6, AgainstSure = 0.85, AsSetPhrase = 0.75;

    private readonly Lazy<(Use Use, double Probability)> guess = new(() => UsageModel.Learned.Guess(Phrasing.Of(text, words)));

    /// <summary>The intent in place of those that the rules found; null where theirs stay.</summary>
    public Intent? Of(IReadOnlyList<Intent> found)
    {
        if (IsSeveralSentences && found.Any(intent => intent.Confidence > ClauseReader.Unsure)) return null;   // the examples are single sentences
        if (IsTitleAlone || found.Any(IsOfNothingNamed)) return null;
        var isSure = found.Any(intent => intent.Confidence > ClauseReader.Likely);
        if (isSure && ((found.Count > 1 && !found.Any(IsBareTitle)) || IsQuestion(found[0].Kind))) return null;   // rules that tell several things apart know more than one phrasing does
        // "Whichever, I'm easy": what could be a value is just a word where the sentence is a set phrase with it.
        if (SetPhrase() is { } plain) return found.Any(intent => intent.Kind == Kind(plain)) ? null : Of(Kind(plain), []);
        var (use, probability) = guess.Value;
        return probability >= Math.Max(Needed(found), NeededFor(use)) && Read(use) is { } read && !found.Any(intent => intent.Kind == read.Kind) ? read : null;
    }

    private Use? SetPhrase()
    {
        var places = Enumerable.Range(0, text.Count).Where(at => Phrasing.IsWordAsWell(text.Units[at])).ToList();
        if (places.Count == 0 || text.Units.Any(unit => unit.Reading is not null && !Phrasing.IsWordAsWell(unit))) return null;
        var said = Phrasing.Of(text, words, areTermsWords: true);
        return places.TrueForAll(at => UsageModel.Learned.KnowsAmong(text.Units[at].Token.Word, said)) && UsageModel.Learned.Guess(said) is var (use, probability) && probability >= AsSetPhrase && IsPlain(use) ? use : null;
    }

    /// <summary>Is the text, in which the titles are less certain, phrased as people speak of titles, and more clearly than it was read without them?</summary>
    public bool IsOfItems(DialogueAct without, DialogueAct with)
    {
        if (IsTitleAlone || Departures.Are(without.Text)) return false;   // "something completely different" asks for no film of that name
        var needed = without.Intents.Max(intent => intent.Confidence) > ClauseReader.Likely ? AgainstSure : AgainstLikely;
        return guess.Value is var (use, probability) && probability >= needed && IsOfItem(use) && with.Intents.Any(intent => intent.Kind == Kind(use) && intent.Items.Any());
    }

    // "Stuck between Heat and Alien, help me pick": the titles were left where they stand.
    private static bool IsBareTitle(Intent intent) => intent is { Kind: IntentKind.Search, Confidence: <= ClauseReader.Unsure } && intent.Items.Any();

    // "I don't like them" of nothing that is shown.
    private static bool IsOfNothingNamed(Intent intent) => intent is { Kind: IntentKind.Liked or IntentKind.Disliked, Slots.Count: 0 };

    // Phrased in no way: "something completely different" may be a title.
    private bool IsTitleAlone => text.Units.All(unit => unit.IsItem || unit.IsMark);

    private bool IsSeveralSentences => Enumerable.Range(1, Math.Max(0, text.Count - 1)).Any(at => text.Units[at - 1].IsStop && !text.Units[at].IsMark);

    private static bool IsQuestion(IntentKind kind) => kind is IntentKind.Detail or IntentKind.Compare or IntentKind.Predict or IntentKind.Why or IntentKind.WhyNot or IntentKind.Rate or IntentKind.Profile;

    private static bool IsOfItem(Use use) => use is Use.MoreLike or Use.LessLike or Use.Liked or Use.Disliked or Use.Seen or Use.NotNow or Use.Why or Use.WhyNot or Use.Compare or Use.Detail or Use.Search or Use.Rate or Use.Predict or Use.Forget;

    private static bool IsPlain(Use use) => use is Use.Profile or Use.Undo or Use.StartOver or Use.Help or Use.Thanks or Use.ChitChat or Use.Affirm or Use.Deny or Use.Skip;

    private static IntentKind Kind(Use use) => use is Use.Fondness or Use.Aversion ? IntentKind.Preference : Enum.Parse<IntentKind>(use.ToString());

    // What is kept of a person, or taken back, is not changed on a weak guess: "well that was a day" likes nothing.
    private double NeededFor(Use use) => use switch
    {
        Use.Forget or Use.Undo or Use.StartOver => AsSetPhrase,
        Use.Liked or Use.Disliked or Use.Seen when items.Named(whole).Count == 0 => AgainstLikely,
        Use.Profile => AgainstLikely,
        _ => 0,
    };

    private double Needed(IReadOnlyList<Intent> found) => found.Max(intent => intent.Confidence) switch
    {
        _ when found.Any(intent => intent.Slots.OfType<TextSlot>().Any()) => AgainstSure,   // what has a name that nobody knows is little but that name
        < ClauseReader.Unsure => AgainstNothing,
        ClauseReader.Unsure => AgainstUnsure,
        <= ClauseReader.Likely => AgainstLikely,
        _ when found.Any(IsBareTitle) => AgainstLikely,
        _ => LeavesItemsOut(found) ? AgainstUnsure : AgainstSure,
    };

    private bool LeavesItemsOut(IReadOnlyList<Intent> found) =>
        text.Units.Any(unit => unit.Reading is ItemReading { IsGroup: false } item && !found.Any(intent => intent.Items.Any(slot => slot.Span == text.Span(item))));

    private Intent? Read(Use use) => use switch
    {
        Use.Recommend => Asked(),
        Use.Fondness => Taste(isLiked: true),
        Use.Aversion => Taste(isLiked: false),
        Use.MoreLike => About(IntentKind.MoreLike, [.. constraints.Read(whole, Scope.Chat)]),
        Use.LessLike => About(IntentKind.LessLike, []),
        Use.Liked => About(IntentKind.Liked, []),
        Use.Disliked => About(IntentKind.Disliked, []),
        Use.Seen => IsDenied ? null : About(IntentKind.Seen, []),
        Use.Predict => About(IntentKind.Predict, [.. constraints.Read(whole, Scope.Chat)]),
        Use.Search => items.Named(whole) is { Count: > 0 } sought ? Of(IntentKind.Search, [.. sought]) : null,
        Use.WhyNot => Missing(),
        Use.Why => Shown(IntentKind.Why),
        Use.NotNow => Shown(IntentKind.NotNow),
        Use.Compare => items.Named(whole) is { Count: > 1 } compared ? Of(IntentKind.Compare, [.. compared]) : null,
        Use.Forget => Forgotten(),
        Use.Rate or Use.Detail => null,   // of what, or by how much, is more than a phrasing tells
        _ => Plain(use),
    };

    // "I've never seen it"
    private bool IsDenied => text.Units.Any(unit => unit.Word is "never" or "not");

    private Intent Of(IntentKind kind, IReadOnlyList<Slot> slots) => new(kind, Confidence, text.Span(0, text.Count)) { Slots = slots };

    private Intent? About(IntentKind kind, IReadOnlyList<Slot> more) => items.About(whole) is { Count: > 0 } about ? Of(kind, [.. about, .. more]) : null;

    private Intent? Asked()
    {
        if (whole.Has(Signal.Always)) return null;   // "I usually prefer …" holds for good
        List<Slot> slots = [.. constraints.Read(whole, Scope.Chat)];
        return Of(items.HasShown && slots.Count > 0 ? IntentKind.Refine : IntentKind.Recommend, slots);
    }

    // "I can't be doing with musicals": whichever way the words around a value turn it, the whole says how it is meant.
    private Intent? Taste(bool isLiked)
    {
        var terms = constraints.Read(whole, Scope.Always);
        if (terms.Count == 0 || items.Named(whole).Count > 0) return null;
        return Of(IntentKind.Preference, [.. terms.Select(slot => isLiked || slot.Constraint.AnyOf is [{ Operator: FacetOperator.Within }] ? slot : slot with { Constraint = slot.Constraint with { Polarity = Polarity.Unwanted } })]);
    }

    private Intent? Missing()
    {
        List<Slot> missing = [.. items.Named(whole)];
        if (missing.Count == 0) missing.AddRange(constraints.Read(whole, Scope.Chat).Select(ClauseReader.AsBelieved));
        return missing.Count > 0 ? Of(IntentKind.WhyNot, missing) : null;
    }

    private Intent? Shown(IntentKind kind) =>
        items.About(whole) is { Count: > 0 } about ? Of(kind, [.. about])
        : items.HasShown ? Of(kind, [.. items.AllShown(text.Span(0, text.Count))]) : null;

    private Intent? Forgotten() => Of(IntentKind.Forget,
        [.. items.Named(whole), .. constraints.Read(whole, Scope.Always).Select(ClauseReader.AsBelieved)]);

    private Intent? Plain(Use use) => items.Named(whole).Count == 0 && constraints.Read(whole, Scope.Chat).Count == 0 ? Of(Kind(use), []) : null;
}
