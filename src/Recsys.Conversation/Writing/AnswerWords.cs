using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;

namespace Recsys.Conversation.Writing;

/// <summary>Words answers to questions: why, why not, what was found, how much it would be liked.</summary>
internal sealed class AnswerWords(WordingContext context)
{
    private const int Explained = 3, Found = 4, Conditions = 3;

    public void Say(Composition reply, WhyPart part)
    {
        if (part.Explanations.Count == 0) reply.Say("why.none");
        // One item is explained in full, several with their strongest reason each.
        foreach (var explanation in part.Explanations.Take(Explained)) Explain(reply, explanation, part.Explanations.Count == 1 ? 3 : 1);
    }

    public void Say(Composition reply, WhyNotPart part)
    {
        var broken = EnglishWords.Join([.. part.Broken.Select(condition => $"\"{ConstraintWords.Of(condition, context.Schema)}\"")]);
        var kind = part switch
        {
            { Cause: WhyNotCause.Rank, Rank: null } => "whynot.nocandidate",
            _ => "whynot." + part.Cause.ToString().ToLowerInvariant(),
        };
        reply.Say(kind, ("item", context.Names.Of(part.Item)), ("broken", broken), ("consumed", context.Consumed),
            ("rank", EnglishWords.Place(part.Rank ?? 0)), ("ranked", EnglishWords.Count(part.Ranked)), ("plural", context.Schema.Plural));
        if (part.Line is { } line && Source(line) is { } source) reply.Say("source", ("words", Quoting.Of(source.Words)));
    }

    public void Say(Composition reply, FoundPart part)
    {
        (string, string)[] values =
        [
            ("words", Quoting.Of(part.Words)), ("plural", context.Schema.Plural),
            ("count", $"{EnglishWords.Count(part.Count)} {(part.Count == 1 ? context.Schema.Noun : context.Schema.Plural)}"),
            ("items", EnglishWords.Join(Listed(part))),
        ];
        reply.Say(part.Count == 0 ? "found.none" : "found", values);
    }

    public void Say(Composition reply, PredictionPart part)
    {
        var item = context.Names.Of(part.Item);
        if (part.Known is { } known) reply.Say("prediction.known", ("item", item), ("opinion", Known(known)));
        else if (part.Rating is not { } rating) reply.Say("prediction.none", ("item", item), ("plural", context.Schema.Plural));
        else
            reply.Say(part.Deviation is null ? "prediction.plain" : "prediction", ("item", item), ("rating", RatingWords.Of(rating)),
                ("best", RatingWords.Of(part.Best)), ("deviation", RatingWords.Within(part.Deviation ?? 0)));
        if (part.Known is null && part.Explanation is { Reasons.Count: > 0 } explanation) Explain(reply, explanation, 1);
    }

    public void Say(Composition reply, UnknownTitlePart part)
    {
        reply.Say("unknown", ("words", Quoting.Of(part.Words)), ("noun", context.Schema.Noun));
        if (part.Near.Count > 0) reply.Say("unknown.near", ("items", context.Names.Of(part.Near.Take(Explained), "or")));
    }

    public static void Say(Composition reply, UnknownTopicPart part) => reply.Say("unknown.topic", ("words", Quoting.Of(part.Words)));

    public void Say(Composition reply, UnheldPart part) => reply.Say("unheld", ("aspect", part.Aspect), ("plural", context.Schema.Plural));

    public void Say(Composition reply, NothingFitsPart part)
    {
        reply.Say(part.Conditions.Count == 0 ? "nothing.left" : "nothing", ("plural", context.Schema.Plural),
            ("kinds", context.Nouns.Plural([.. part.Conditions.Where(condition => condition.Polarity == Polarity.Wanted)])));
        reply.Say(part.Conditions.Count == 0 ? "nothing.left.offer" : "nothing.offer");
    }

    private void Explain(Composition reply, Explanation explanation, int most)
    {
        var reasons = explanation.Reasons.DistinctBy(reason => reason.GetType()).ToList();
        // That many people like it says nothing where something personal can be said.
        var told = reasons.Exists(reason => reason is not PopularReason) ? reasons.Where(reason => reason is not PopularReason) : reasons;
        List<Constraint> met = [.. explanation.Reasons.OfType<SatisfiesReason>().Select(reason => reason.Constraint)
            .Where(condition => condition.Polarity == Polarity.Wanted).Take(Conditions)];
        foreach (var reason in told.Take(most))
        {
            if (reason is SatisfiesReason && met.Count > 0) context.Reasons.SaySatisfied(reply, explanation.Item, met);
            else context.Reasons.Say(reply, explanation.Item, reason);
        }
        if (reasons.Count == 0) context.Reasons.SayNone(reply, explanation.Item);
    }

    private Provenance? Source(int line) =>
        line <= context.Request.Ledger.Lines.Count && context.Request.Ledger.Lines[line - 1].Entry?.Source is { Origin: Origin.Utterance, Words.Length: > 0 } source ? source : null;

    private List<string> Listed(FoundPart part)
    {
        List<string> named = [.. part.Items.Take(Found).Select(context.Names.Of)];
        if (part.Count > named.Count) named.Add($"{EnglishWords.Count(part.Count - named.Count)} more");
        return named;
    }

    private string Known(Opinion opinion) => opinion switch
    {
        Opinion.Liked => "you liked it",
        Opinion.Disliked => "you did not like it",
        Opinion.Saved => "you saved it for later",
        Opinion.Seen => $"you have {context.Consumed} it",
        _ => "you do not want it",
    };
}
