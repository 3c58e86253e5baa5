using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Writing;

/// <summary>Words a list: a sentence that answers, what gave way, and the one or two most telling reasons.</summary>
internal sealed class SlateWords(WordingContext context)
{
    public void Say(Composition reply, SlatePart part)
    {
        var before = reply.Sentences.Count;
        Answer(reply, part);
        if (part.Relaxed.Count > 0) Relaxed(reply, part);
        else if (part.Leanings.Count > 0)
            reply.Say("slate.leaning", ("kinds", context.Nouns.Plural(part.Leanings)));
        Reasons(reply, part, 3 - (reply.Sentences.Count - before) - Math.Min(before, 1));
    }

    private void Answer(Composition reply, SlatePart part)
    {
        var count = part.Slate.Items.Count;
        var items = context.Nouns.Counted(count, part.Satisfied, part.IsContinued ? "more " : "");
        reply.Say(Kind(part, count), ("items", items), ("like", context.Names.Of(part.Like)), ("asked", EnglishWords.Count(part.Asked)));
    }

    private static string Kind(SlatePart part, int count)
    {
        if (count < part.Asked) return count == 1 ? "slate.few.one" : "slate.few";
        if (part.IsContinued) return count == 1 ? "slate.one" : "slate.more";
        if (part.Like.Count > 0) return "slate.like";
        if (part.IsColdStart) return "slate.cold";
        if (count == 1) return "slate.one";
        return part.Satisfied.Count > 0 ? "slate.fitting" : "slate.plain";
    }

    private void Relaxed(Composition reply, SlatePart part)
    {
        List<Constraint> all = [.. part.Satisfied, .. part.Relaxed.Select(relaxation => relaxation.Constraint)];
        var given = EnglishWords.Join([.. part.Relaxed.Select(relaxation => $"\"{ConstraintWords.Of(relaxation.Constraint, context.Schema)}\"")]);
        // "There are no films with no horror" would make people think twice.
        var kind = all.Exists(condition => condition.Polarity == Polarity.Unwanted) || all.Count < 2 ? "relaxed.short" : "relaxed";
        reply.Say(kind, ("all", context.Nouns.Plural(all)), ("relaxed", given), ("noun", context.Schema.Noun));
    }

    private void Reasons(Composition reply, SlatePart part, int room)
    {
        var picked = ReasonPicker.Pick(part.Explanations, Math.Clamp(room, 1, 2), context);
        foreach (var (item, reason) in picked) context.Reasons.Say(reply, item, reason);
        if (picked.Count == 0 && part.Slate.Items is [var first, ..] && context.Catalog.Find(first.Item) is { } top)
            reply.Say("slate.top", ("item", context.Names.In(reply, top.Id)), ("kind", Portrait.Of(top, context)));
    }
}
