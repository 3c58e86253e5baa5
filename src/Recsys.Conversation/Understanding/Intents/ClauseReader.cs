using Recsys.Conversation.Understanding.Recognition;
using Recsys.Conversation.Understanding.Text;
using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Understanding.Intents;

/// <summary>Decides what a clause does from its cues, its items and its constraints.</summary>
internal sealed class ClauseReader(
    UnitText text, bool[] negated, ConstraintReader constraints, ItemFinder items, RatingReader ratings, OpinionReader opinions, Objects objects)
{
    private static readonly (Signal Signal, IntentKind Kind)[] courtesies =
    [
        (Signal.Thanks, IntentKind.Thanks), (Signal.Affirm, IntentKind.Affirm), (Signal.Deny, IntentKind.Deny),
        (Signal.Skip, IntentKind.Skip), (Signal.Chat, IntentKind.ChitChat),
    ];

    /// <summary>How sure a rule is of what it reads.</summary>
    public const double Sure = 0.9, Likely = 0.7, Unsure = 0.5;

    private const double Guess = 0.2;

    public IEnumerable<Intent> Read(Clause clause)
    {
        var intents = Intents(clause).ToList();
        items.Remember(clause);
        return intents;
    }

    private IEnumerable<Intent> Intents(Clause clause)
    {
        foreach (var courtesy in Courtesies(clause)) yield return courtesy;
        foreach (var command in Commands(clause)) yield return command;
        if (clause.Has(Signal.Undo) || clause.Has(Signal.Forget) || AskedProfile(clause) is not null) yield break;
        var asked = Question(clause) ?? ratings.Read(clause) ?? Similarity(clause) ?? Lookup(clause);
        if (asked is not null)
        {
            foreach (var intent in asked) yield return intent;
            if (asked[0].Kind is IntentKind.MoreLike or IntentKind.LessLike or IntentKind.Rate && opinions.Seen(clause) is { } seenToo) yield return seenToo;
            yield break;
        }
        var told = opinions.Read(clause).ToList();
        foreach (var intent in told) yield return intent;
        // "A boxing film that isn't Rocky"
        if (told is [{ Kind: IntentKind.NotNow }] && items.Named(clause, isNegated: true).Count > 0 && constraints.Read(clause, Scope.Chat) is { Count: > 0 } besides && besides.Exists(slot => slot.Constraint.Polarity == Polarity.Wanted))
            yield return new(items.HasShown ? IntentKind.Refine : IntentKind.Recommend, Likely, besides[0].Span) { Slots = [.. besides] };
        if (told.Count == 0 && Wish(clause) is { } wish)
        {
            yield return wish;
            // "Anything by Kubrick apart from The Shining"
            if (wish.Kind is IntentKind.Recommend or IntentKind.Refine && items.Named(clause, isNegated: true) is { Count: > 0 } but) yield return new(IntentKind.NotNow, Likely, but[0].Span) { Slots = [.. but] };
        }
        else if (told.Count > 0 && clause.Cues.FirstOrDefault(IsPlea) is { } plea) yield return text.Intent(IntentKind.Recommend, plea, Likely);
        else if (told.Count > 0 && told[0].Kind is not IntentKind.Preference && Critique(clause) is { } critique) yield return critique;
    }

    // "I like Will Smith, any ideas?": what is told is told to be answered.
    private bool IsPlea(Cue cue) => cue.Signal == Signal.Request && cue.Literals.Any(at => text.Word(at) is "ideas" or "idea" or "suggestions" or "suggestion" or "recommendations" or "recommendation" or "recommend" or "suggest");

    private IEnumerable<Intent> Courtesies(Clause clause)
    {
        foreach (var (signal, kind) in courtesies)
            if (clause.Find(signal) is { } cue) yield return text.Intent(kind, cue, Likely);
    }

    private IEnumerable<Intent> Commands(Clause clause)
    {
        if (clause.Find(Signal.StartOver) is { } startOver) yield return text.Intent(IntentKind.StartOver, startOver, Sure);
        if (clause.Find(Signal.Undo) is { } undo) yield return text.Intent(IntentKind.Undo, undo, Sure);
        if (clause.Find(Signal.Help) is { } help) yield return text.Intent(IntentKind.Help, help, Sure);
        if (AskedProfile(clause) is { } profile) yield return text.Intent(IntentKind.Profile, profile, Sure);
        if (clause.Find(Signal.Forget) is { } forget) yield return text.Intent(IntentKind.Forget, forget, Sure, [.. Beliefs(clause)]);
    }

    // "Too violent for my taste" asks nothing about it.
    private Cue? AskedProfile(Clause clause) => clause.Find(Signal.Profile) is { } profile && text.Word(profile.Start - 1) is not ("for" or "to" or "not") ? profile : null;

    // What is to be forgotten, as it was believed: "forget that I like horror" is a liking of horror.
    private IEnumerable<Slot> Beliefs(Clause clause) =>
        [.. items.Named(clause), .. constraints.Read(clause, Scope.Always).Select(AsBelieved), .. NamedAspects(clause)];

    /// <summary>A condition as a liking, whichever way it was put.</summary>
    public static ConstraintSlot AsBelieved(ConstraintSlot slot) => slot with { Constraint = slot.Constraint with { Polarity = Polarity.Wanted }, Strength = Strength.Soft };

    private IReadOnlyList<Intent>? Question(Clause clause)
    {
        if (clause.Find(Signal.WhyNot) is { } whyNot)
            return [text.Intent(IntentKind.WhyNot, whyNot, Sure, Missed(clause))];
        if (clause.Find(Signal.Why) is { } why) return [text.Intent(IntentKind.Why, why, Sure, [.. Explained(clause, why)])];
        if (Superlatives.Asked(text, clause) && items.HasShown && constraints.Read(clause, Scope.Chat) is { Count: > 0 } most)
            return [new(IntentKind.Compare, Sure, text.Span(clause.Start, clause.End)) { Slots = [.. items.AllShown(text.Span(clause.Start, clause.End)), .. most] }];
        if (clause.Find(Signal.Compare) is { } compare && !IsAlternative(compare, clause) && Compared(clause) is { Count: > 1 } compared)
            return [text.Intent(IntentKind.Compare, compare, Sure, [.. compared, .. AskedFacets(clause)])];
        // "What would I like if I loved Heat?" asks for others.
        if (clause.Find(Signal.Predict) is { } predict && text.Word(predict.Start - 1) != "what" && items.About(clause) is { Count: > 0 } predicted)
            return [text.Intent(IntentKind.Predict, predict, Sure, [.. predicted, .. constraints.Read(clause, Scope.Chat)])];
        return null;
    }

    // "Something like Heat or Alien" compares nothing.
    private bool IsAlternative(Cue compare, Clause clause) =>
        compare.Literals.All(at => text.Word(at) == "or") && (clause.Has(Signal.Similar) || clause.Has(Signal.Like) || clause.Has(Signal.Dislike) || clause.Has(Signal.Seen));

    private List<Slot> Missed(Clause clause)
    {
        List<Slot> missed = [.. items.Named(clause), .. constraints.Read(clause, Scope.Chat).Select(AsBelieved)];
        return missed.Count > 0 ? missed : [.. items.About(clause)];
    }

    private List<ItemSlot> Explained(Clause clause, Cue why) =>
        items.Named(clause) is { Count: > 0 } named ? named
        : items.HasPronoun(clause) && items.About(clause) is { Count: > 0 } meant ? meant
        : items.AllShown(text.Span(why.Start, why.End));

    private List<ItemSlot> Compared(Clause clause)
    {
        var named = items.Named(clause);
        return named.Count switch { > 1 => named, 0 => items.AllShown(text.Span(clause.Start, clause.End)), _ => [.. named.Concat(items.Meant(clause)).DistinctBy(slot => string.Join(' ', slot.Choices))] };
    }

    private IReadOnlyList<Intent>? Similarity(Clause clause)
    {
        if (clause.Find(Signal.Similar) is not { } cue) return null;
        // What is named and unknown is not what the talk was about before.
        var unknown = items.Named(clause).Count == 0 && !items.HasPronoun(clause) ? Unknowns.Name(text, cue, clause, Unsure) : null;
        List<Slot> models = unknown is null ? [.. items.About(clause)] : [unknown];
        if (models.Count == 0) return items.HasShown && text.Word(cue.Literals[0]) == "more" && cue.Literals.Any(at => text.Word(at) == "of") ? [text.Intent(IntentKind.Recommend, cue, Likely, constraints.Read(clause, Scope.Chat))] : null;
        var isUnwanted = text.IsNegated(cue, clause) || IsFewer(cue);
        var slots = constraints.Read(clause, Scope.Chat).Where(slot => !isUnwanted || slot.Constraint.Polarity == Polarity.Wanted);
        return [text.Intent(isUnwanted ? IntentKind.LessLike : IntentKind.MoreLike, cue, Sure, [.. models, .. slots, .. Counts(clause)])];
    }

    private bool IsFewer(Cue cue) => Enumerable.Range(Math.Max(0, cue.Start - 3), Math.Min(3, cue.Start)).Any(at => text.Word(at) is "less" or "fewer");

    private IReadOnlyList<Intent>? Lookup(Clause clause)
    {
        if (clause.Find(Signal.Search) is { } search && Sought(clause, search) is { Count: > 0 } sought)
            return [text.Intent(IntentKind.Search, search, Sure, sought)];
        if (clause.Find(Signal.Detail) is { } detail && items.About(clause) is { Count: > 0 } about && !clause.Has(Signal.Request))
            return [text.Intent(IntentKind.Detail, detail, Sure, [.. about, .. Aspects(clause)])];
        if (clause.Find(Signal.Detail) is { } asked && items.Named(clause) is { Count: > 0 } named)
            return [text.Intent(IntentKind.Detail, asked, Sure, [.. named, .. Aspects(clause)])];
        // What is asked for by name needs no item: it may be of the whole list, or of what the catalogue does not hold.
        if (clause.Cues.FirstOrDefault(cue => cue is { Signal: Signal.Detail, Aspect: not null }) is { } aspect && !clause.Has(Signal.Request))
            return [text.Intent(IntentKind.Detail, aspect, Sure, [.. NamedAspects(clause)])];
        return null;
    }

    private List<Slot> Sought(Clause clause, Cue search)
    {
        List<Slot> slots = [.. items.Named(clause)];
        if (slots.Count > 0) return slots;
        if (text.Word(search.Literals[0]) is "do" or "have" or "can" or "could" or "is") return slots;
        slots.AddRange(constraints.Read(clause, Scope.Chat));
        if (slots.Count > 0) return slots;
        return LeftAfter(search, clause) is { Text.Length: > 0 } words ? [words] : slots;
    }

    private TextSlot? LeftAfter(Cue search, Clause clause)
    {
        var (start, end) = (search.End, clause.End);
        while (start < end && (text.Units[start].IsMark || text.Word(start) is "for" or "a" or "the" or "me")) start++;
        while (end > start && (text.Units[end - 1].IsMark || text.Word(end - 1) is "please")) end--;
        return start < end ? new(string.Join(' ', Enumerable.Range(start, end - start).Select(text.Word)).Trim(), Unsure, text.Span(start, end)) : null;
    }

    private IEnumerable<AspectSlot> Aspects(Clause clause) =>
        NamedAspects(clause).ToList() is { Count: > 0 } named ? named : AskedFacets(clause);

    private IEnumerable<AspectSlot> NamedAspects(Clause clause) =>
        clause.Cues.Where(cue => cue.Aspect is not null).DistinctBy(cue => cue.Aspect).Select(cue => new AspectSlot(cue.Aspect!, Sure, text.Span(cue.Start, cue.End)));

    // "is it scary?" asks for the facet that "scary" is a value of.
    private IEnumerable<AspectSlot> AskedFacets(Clause clause)
    {
        foreach (var named in NamedAspects(clause)) yield return named;
        for (var at = clause.Start; at < clause.End; at++)
            if (text.Units[at].Reading is TermReading { IsPerson: false, IsTopic: false } term) yield return new(term.Groups[0].AnyOf[0].Facet, Likely, text.Span(term)) { Supposed = term.IsComparative || term.Groups[0].IsNegated ? null : new Constraint(term.Groups[0].AnyOf) };
    }

    // A critique beside an opinion: "didn't like Alien, too scary".
    private Intent? Critique(Clause clause)
    {
        var critiques = constraints.Read(clause, Scope.Chat).Where(IsDirected).ToList();
        return critiques.Count > 0 ? new(IntentKind.Refine, Likely, critiques[0].Span) { Slots = critiques } : null;
    }

    private Intent? Wish(Clause clause)
    {
        List<Slot> slots = [.. constraints.Read(clause, Scope.Chat)];
        var request = clause.Find(Signal.Request) ?? opinions.AskedFor(clause);
        if (slots.Count > 0 && (request is null || request.Literals.All(at => TitleKeys.IsArticle(text.Word(at)))) && Tellings.IsNarrative(text, clause, negated)) return null;
        slots.AddRange(Unknowns.Topics(text, clause, negated));
        slots.AddRange(Counts(clause));
        if (items.Named(clause) is { Count: > 0 } models && slots.Exists(IsDirected) && !Says(clause, "too"))
            return new(IntentKind.MoreLike, Likely, text.Span(clause.Start, clause.End)) { Slots = [.. models, .. slots] };
        if (request is null && slots.Count == 0) return Named(clause);
        // "Never recommend horror" asks for nothing now.
        if (clause.Has(Signal.Always) && Says(clause, "never") && slots.Exists(slot => slot is ConstraintSlot) && slots.TrueForAll(slot => slot is ConstraintSlot { Constraint.Polarity: Polarity.Unwanted }))
            return new(IntentKind.Preference, Likely, slots[0].Span) { Slots = slots };
        if (slots.Count == 0 && request is not null && request.Literals.Any(at => text.Word(at) is "have" or "got") && objects.Asked(request, clause) is { } title)
            return new(IntentKind.Search, Unsure, title.Span) { Slots = [title] };
        var isChange = items.HasShown && slots.Exists(slot => slot is ConstraintSlot or TextSlot) && !clause.Has(Signal.StartOver);
        var span = request is null ? slots[0].Span : text.Span(request.Start, request.End);
        return new(isChange ? IntentKind.Refine : IntentKind.Recommend, request is null ? Likely : Sure, span) { Slots = slots };
    }

    private bool Says(Clause clause, string word) => Enumerable.Range(clause.Start, clause.End - clause.Start).Any(at => text.Word(at) == word);

    private static bool IsDirected(Slot slot) => slot is ConstraintSlot { Constraint.AnyOf: [{ Operator: FacetOperator.More or FacetOperator.Less }, ..] };

    // A title and nothing else is looked up; a place on the slate is opened.
    private Intent? Named(Clause clause)
    {
        if (items.Named(clause) is not { Count: > 0 } named || clause.Has(Signal.Chat) || clause.Has(Signal.Thanks)) return null;
        if (items.Named(clause, isNegated: true).Count == named.Count) return new(IntentKind.NotNow, Likely, named[0].Span) { Slots = [.. named] };   // "except Fargo"
        if (Tellings.Opinion(text, clause) is { } isLiked) return new(isLiked ? IntentKind.Liked : IntentKind.Disliked, Unsure, named[0].Span) { Slots = [.. named] };
        var isReference = Enumerable.Range(clause.Start, clause.End - clause.Start).Any(at => text.Units[at].Reading is ItemReading { IsReference: true });
        return new(isReference ? IntentKind.Detail : IntentKind.Search, Unsure, named[0].Span) { Slots = [.. named] };
    }

    private IEnumerable<CountSlot> Counts(Clause clause)
    {
        for (var at = clause.Start; at < clause.End; at++)
            if (text.Units[at].Reading is CountReading count) yield return new(count.Count, count.Confidence, text.Span(count));
    }

    /// <summary>What an utterance without any other intent is.</summary>
    public static Intent NotUnderstood(TextSpan span) => new(IntentKind.ChitChat, Guess, span);
}
