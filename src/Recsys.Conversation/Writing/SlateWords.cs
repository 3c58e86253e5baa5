using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Writing;

/// <summary>Words a list: a sentence that answers, what gave way, and the one or two most telling reasons.</summary>
internal sealed class SlateWords(WordingContext context)
{
    private const int Conditions = 3;

    public void Say(Composition reply, SlatePart part)
    {
        var before = reply.Sentences.Count;
        Answer(reply, part);
        if (part.Relaxed.Any(given => !given.IsKnown)) Relaxed(reply, part);
        else if (part.Leanings.Where(IsNew).ToList() is { Count: > 0 } leanings)
            reply.Say("slate.leaning", ("kinds", context.Nouns.Plural(leanings)));
        var isShown = Evidence(reply, part);
        Reasons(reply, part, isShown, 3 - (reply.Sentences.Count - before) - Math.Min(before, 1));
    }

    private void Answer(Composition reply, SlatePart part)
    {
        var count = part.Slate.Items.Count;
        var items = context.Nouns.Counted(count, Told(part.Satisfied), part.IsContinued ? "more " : "");
        reply.Say(Kind(part, count), ("items", items), ("like", context.Names.Of(part.Like)), ("asked", EnglishWords.Count(part.Asked)));
    }

    // All that is in force would make a list of its own: told is what was said just now, and of the rest the latest wishes.
    private List<Constraint> Told(IReadOnlyList<Constraint> conditions)
    {
        var told = conditions.Where(IsNew).ToList();
        var before = conditions.Except(told).Where(condition => condition.Polarity == Polarity.Wanted);
        return [.. before.TakeLast(Math.Max(0, Conditions - told.Count)), .. told];
    }

    // "Newer" has become a bound by now: the facet is what both have in common.
    private bool IsNew(Constraint condition) =>
        context.Request.Act.Intents.SelectMany(intent => intent.Constraints).SelectMany(said => said.AnyOf)
            .Any(said => condition.AnyOf.Any(term => term == said || (term.Facet == said.Facet && term.Operator != FacetOperator.Is)));

    private string Kind(SlatePart part, int count)
    {
        if (count < part.Asked) return count == 1 ? "slate.few.one" : "slate.few";
        if (part.IsContinued) return count == 1 ? "slate.one" : "slate.more";
        if (part.Like.Count > 0) return "slate.like";
        if (part.IsColdStart && !IsGuided(part)) return "slate.cold";
        if (count == 1) return "slate.one";
        return part.Satisfied.Count > 0 ? "slate.fitting" : "slate.plain";
    }

    // Whoever asks for what many or few people know, or has told a taste that something on the list meets, is not told that it came by being popular.
    private bool IsGuided(SlatePart part) => part.Satisfied.Any(condition => condition.AnyOf.Any(term => term.Facet == context.Schema.Popularity?.Name))
        || part.Explanations.SelectMany(one => one.Reasons).OfType<LeaningReason>().Any(reason => !context.Reasons.IsOfTheMoment(reason));

    private void Relaxed(Composition reply, SlatePart part)
    {
        List<Constraint> all = [.. part.Satisfied, .. part.Relaxed.Select(relaxation => relaxation.Constraint)];
        List<Relaxation> news = [.. part.Relaxed.Where(relaxation => !relaxation.IsKnown)];
        var given = EnglishWords.Join([.. news.Select(relaxation => $"\"{ConstraintWords.Of(relaxation.Constraint, context.Schema)}\"")]);
        // "There are no films with no horror" would make people think twice.
        var isLong = all.Exists(condition => condition.Polarity == Polarity.Unwanted) || all.Count < 2 || all.Count > Conditions;
        var kind = news.TrueForAll(relaxation => relaxation.IsWidened) ? "relaxed.widened" : part.IsContinued ? all.Count > Conditions ? "relaxed.more.short" : "relaxed.more" : isLong ? "relaxed.short" : "relaxed";
        reply.Say(kind, ("all", context.Nouns.Plural(all)), ("relaxed", given), ("noun", context.Schema.Noun));
    }

    // What was asked for in words of the person's own is shown in the words of an item that has it.
    private bool Evidence(Composition reply, SlatePart part)
    {
        var asked = part.Satisfied.Where(condition => condition is { Polarity: Polarity.Wanted, AnyOf: [{ Operator: FacetOperator.Mentions }] } && IsNew(condition)).SelectMany(condition => condition.AnyOf).ToList();
        if (asked.Count == 0) return false;
        var shown = part.Slate.Items.Select(one => context.Catalog.Find(one.Item)).OfType<Item>();
        foreach (var item in shown)
            if (item.Texts.Values.FirstOrDefault(text => asked.Exists(term => ItemWords.Mention(new(item.Id, text), term.Value!))) is { } text)
            {
                reply.Say("evidence", ("item", context.Names.In(reply, item.Id)));
                reply.Add(text);
                return true;
            }
        return false;
    }

    private void Reasons(Composition reply, SlatePart part, bool isIntroduced, int room)
    {
        var picked = ReasonPicker.Pick(part.Explanations, Math.Clamp(room, 1, 2), context);
        foreach (var (item, reason) in picked) context.Reasons.Say(reply, item, reason);
        if (picked.Count == 0 && !isIntroduced && part.Slate.Items is [var first, ..] && context.Catalog.Find(first.Item) is { } top)
            reply.Say("slate.top", ("item", context.Names.In(reply, top.Id)), ("kind", Portrait.Of(top, context)));
    }
}
