using Recsys.Conversation.Understanding.Text;
using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Understanding.Intents;

/// <summary>Reads what people tell of items and of their taste: seen, not now, liked, disliked.</summary>
internal sealed class OpinionReader(UnitText text, ConstraintReader constraints, ItemFinder items, Objects objects)
{
    private static readonly HashSet<string> times = ["now", "today", "tonight", "yet", "later", "time", "day", "night"];

    private const double Sure = 0.9, Likely = 0.7, Unsure = 0.5;

    /// <summary>What was seen, set aside, liked and disliked, and which properties are.</summary>
    public IEnumerable<Intent> Read(Clause whole)
    {
        var clause = Preferred(whole);
        if (Seen(clause) is { } seen) yield return seen;
        if (clause.Find(Signal.NotNow) is { } notNow && !clause.Has(Signal.Like) && !IsDegree(notNow) && SetAside(clause, notNow) is { Count: > 0 } aside) yield return text.Intent(IntentKind.NotNow, notNow, Sure, aside);
        else foreach (var opinion in Opinion(clause)) yield return opinion;
    }

    // "I prefer dramas to comedies" says nothing for good of comedies.
    private Clause Preferred(Clause clause)
    {
        var prefer = Enumerable.Range(clause.Start, clause.End - clause.Start).FirstOrDefault(at => text.Word(at) is "prefer" or "preferred", -1);
        if (prefer < 0) return clause;
        var other = Enumerable.Range(prefer + 2, Math.Max(0, clause.End - prefer - 2)).FirstOrDefault(at =>
            text.Word(at) is "to" or "over" or "than" && text.Units.Skip(prefer + 1).Take(at - prefer - 1).Any(unit => unit.Reading is not null), clause.End);
        return clause with { End = other };
    }

    // "Not that old" says how old.
    private bool IsDegree(Cue cue) => text.Units[cue.End - 1].Token.Word == "that" && text.Units.ElementAtOrDefault(cue.End) is { IsTerm: true };

    /// <summary>What somebody says to know already; null where they say so of nothing.</summary>
    public Intent? Seen(Clause clause) =>
        clause.Find(Signal.Seen) is { } cue && !text.IsNegated(cue, clause) && text.Word(cue.Start - 1) != "you" && Known(clause, cue) is { Count: > 0 } about
            ? text.Intent(IntentKind.Seen, cue, about[0] is TextSlot ? Unsure : Sure, about)
            : null;

    private List<Slot> Known(Clause clause, Cue cue) =>
        Other(clause, cue) is (true, var name) ? name is null ? [] : [name] : [.. items.About(clause)];

    // "I saw arrival" is not of what the talk was about, even where no title is known.
    private (bool IsOther, TextSlot? Name) Other(Clause clause, Cue cue) =>
        items.Named(clause).Count > 0 || items.HasPronoun(clause) ? default : objects.After(cue, clause);

    private List<Slot> SetAside(Clause clause, Cue cue) =>
        items.Named(clause) is { Count: > 0 } named ? [.. named]
        : Enumerable.Range(clause.Start, clause.End - clause.Start).Any(at => text.Word(at) is "none" or "neither" or "nothing" or "these" or "those" or "they") ? [.. items.AllShown(text.Span(clause.Start, clause.End))]
        : items.HasPronoun(clause) && items.About(clause) is { Count: > 0 } meant ? [.. meant]
        // "Nothing sad, not today" says when, and of nothing in particular.
        : cue.Literals.Any(at => times.Contains(text.Word(at))) && (items.IsTalkOfOne || text.Units.Any(unit => unit.IsTerm)) ? [.. items.About(clause)]
        : [.. items.AllShown(text.Span(clause.Start, clause.End))];

    private IEnumerable<Intent> Opinion(Clause clause)
    {
        var dislike = clause.Find(Signal.Dislike);
        if ((dislike ?? clause.Find(Signal.Like)) is not { } cue || IsWish(clause, cue)) yield break;
        var isLiked = dislike is null && !IsFlipped(cue, clause);
        if (dislike is not null && IsFlipped(dislike, clause) && text.Word(dislike.Literals[0]) is "bad" or "hate") isLiked = true;
        var terms = constraints.Read(clause, Scope.Always);
        var (isOther, name) = terms.Count == 0 ? Other(clause, cue) : default;
        var unknown = terms.Count == 0 && items.Named(clause).Count == 0 && !items.HasPronoun(clause) ? Unnamed(clause, cue) ?? name : null;
        var (named, set) = isLiked ? (items.Named(clause, false), items.Named(clause, true)) : (items.Named(clause), []);
        if (named.Count == 0 && (terms.Count == 0 || set.Count > 0))
        {
            if (terms.Count > 0) yield return Preference(terms, cue, isLiked);
            else if (unknown is null && !isOther) named = [.. items.About(clause).Where(slot => !set.Exists(other => other.Choices.SequenceEqual(slot.Choices)))];
        }
        else if (named.Count == 0) yield return Preference(terms, cue, isLiked);
        List<Slot> judged = unknown is null ? [.. named] : [unknown];
        var isUnresolved = judged.Count == 0 && terms.Count == 0 && text.Units.ElementAtOrDefault(cue.Literals[^1] + 1) is { IsPronoun: true };
        if (judged.Count > 0 || isUnresolved) yield return text.Intent(isLiked ? IntentKind.Liked : IntentKind.Disliked, cue, named.Count == 0 ? Unsure : IsImpression(cue) ? ActAssembler.Impression : Sure, judged) with { IsChoice = isLiked && named.Count > 0 && IsChoice(cue) };
        if (set.Count > 0) yield return text.Intent(IntentKind.Disliked, cue, Likely, [.. set]);
    }

    // "That looks good": nobody has seen it yet.
    private bool IsImpression(Cue cue) => cue.Literals.Any(at => text.Word(at) is "looks" or "look" or "sounds" or "sound" or "seems");

    // "I'll watch the second one", "number 3 it is".
    private bool IsChoice(Cue cue)
    {
        var said = cue.Literals.Select(text.Word).ToList();
        return said is ["it", "is"] || (said.Exists(word => word is "will" or "go" or "going" or "settle" or "settled" or "let") && !said.Contains("wrong"));
    }

    private TextSlot? Unnamed(Clause clause, Cue cue) => Unknowns.Name(text, cue, clause, Unsure) is { } name && !objects.IsOfItem(name) ? name : null;

    private Intent Preference(List<ConstraintSlot> terms, Cue cue, bool isLiked)
    {
        var stated = terms.Select(slot => isLiked ? slot : slot with { Constraint = slot.Constraint with { Polarity = Polarity.Unwanted } });
        return text.Intent(IntentKind.Preference, cue, Sure, [.. stated]);
    }

    // "I would love", "for my dad, who likes westerns", "anything short is fine": a wish, not an opinion.
    private bool IsWish(Clause clause, Cue cue) =>
        cue.Signal == Signal.Like && (Before(clause, cue).Any(word => word is "would" or "to" or "should" or "who") || (text.Word(cue.Literals[^1]) == "fine" && Before(clause, cue).Any(word => word is "anything" or "something" or "whatever")) || AskedFor(clause) is not null);

    /// <summary>Praise of nothing in particular: "a good film" and "best films" are asked for, "that was a good film" is an opinion.</summary>
    public Cue? AskedFor(Clause clause)
    {
        if (clause.Find(Signal.Like) is not { } cue || items.Named(clause).Count > 0) return null;
        var before = Before(clause, cue).ToList();
        if (before.Exists(word => word is "is" or "was" or "are" or "were" or "been") && !before.Exists(word => word is "what" or "which")) return null;
        var said = cue.Literals.Select(text.Word).ToList();
        var isBest = said.Exists(word => word is "best" or "greatest") && !said.Exists(word => word is "one" or "pick" or "choice" or "ever");
        return isBest || (clause.Has(Signal.Request) && TitleKeys.IsArticle(text.Word(cue.Start - 1))) ? cue : null;
    }

    private IEnumerable<string> Before(Clause clause, Cue cue) =>
        Enumerable.Range(clause.Start, Math.Max(0, cue.Literals[^1] - clause.Start)).Select(text.Word);

    private bool IsFlipped(Cue cue, Clause clause)
    {
        if (cue.Literals.Any(at => text.Word(at) is "not" or "never")) return false;
        for (var at = Math.Max(clause.Start, cue.Literals[^1] - 5); at < cue.Literals[^1]; at++)
            if (text.Word(at) is "not" or "never" or "no" or "neither" && text.Word(at + 1) is not ("only" or "just" or ",")) return true;
        return false;
    }
}
