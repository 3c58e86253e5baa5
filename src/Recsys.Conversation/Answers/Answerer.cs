using Recsys.Conversation.Planning;
using Recsys.Conversation.Slates;
using Recsys.Conversation.Tracking;
using Recsys.Core.Dialogue;
using Recsys.Core.Pipeline;

namespace Recsys.Conversation.Answers;

/// <summary>Puts the reply together: what was noted, what was asked, the list, and the question that is worth its turn.</summary>
internal sealed class Answerer(SlateMaker slates, SlateComposer composer, QuestionAnswers questions)
{
    public async Task<Reply> ReplyAsync(DialogueAct act, Tracked tracked, TurnRequest request, StageClock times, CancellationToken cancellationToken)
    {
        List<ReplyPart> parts = [.. Noted(act, tracked), .. tracked.Parts];
        AnswerContext context = new(tracked.Ledger, tracked.State, request.User);
        foreach (var intent in act.Intents.SelectMany(questions.Apart))
            if (await questions.AnswerAsync(intent, act, context, cancellationToken) is { } answer) parts.Add(answer);
        times.Lap("answer");
        if (!tracked.WantsSlate) return Closed(parts, tracked, tracked.Which);

        var made = await slates.MakeAsync(tracked.Ledger, tracked.State, request.User, cancellationToken);
        times.Lap("recommend");
        if (made.Recommendation.Slate.Items.Count == 0)
            return Closed([.. parts, new NothingFitsPart(made.Conditions)], tracked, tracked.Which) with { Made = made };

        var (part, chips, question) = await composer.ComposeAsync(made, tracked, times, cancellationToken);
        parts.Add(part);
        if (question is not null) parts.Add(new QuestionPart(question));
        return new(parts, chips, After(tracked.State, part, question) with { Elsewhere = Elsewhere(parts, tracked.State) }) { Made = made };
    }

    private static Reply Closed(List<ReplyPart> parts, Tracked tracked, Question? question)
    {
        if (question is not null) parts.Add(new QuestionPart(question));
        if (parts.Count == 0) parts.Add(new SocialPart(SocialKind.NotUnderstood));
        return new(parts, [], tracked.State with { Asked = question, Elsewhere = Elsewhere(parts, tracked.State) });
    }

    // The list of another kind that is on the screen: it stays while it is spoken of.
    private static ElsewherePart? Elsewhere(List<ReplyPart> parts, DialogueState before) =>
        parts.OfType<ElsewherePart>().LastOrDefault(part => part.Items.Count > 0) ?? (parts.Exists(part => part is ElsewhereItemPart) ? before.Elsewhere : null);

    // What a person told is confirmed; what they ask for now shows in the list itself.
    private static IEnumerable<ReplyPart> Noted(DialogueAct act, Tracked tracked)
    {
        if (act.Has(IntentKind.Undo) || act.Has(IntentKind.Forget)) yield break;
        var chosen = act.Intents.Where(intent => intent.IsChoice).SelectMany(intent => intent.Items).SelectMany(slot => slot.Choices).ToHashSet();
        var told = tracked.Lines.Where(line => line.Entry is { } entry && (entry.Item is { } item ? !chosen.Contains(item) : entry.OnlyInChat is null)).ToList();
        if (told.Count > 0) yield return new NotedPart(told);
    }

    private static DialogueState After(DialogueState state, SlatePart part, Question? question) => state with
    {
        Shown = [.. part.Slate.Items.Select(one => one.Item)],
        Relaxed = [.. part.Relaxed.Select(given => given.Constraint)],
        Focus = state.Focus is { } focus && part.Slate.Items.All(one => one.Item != focus) && !state.Like.Contains(focus) ? null : state.Focus,
        Asked = question,
        // "Which one?" only settles what was said already.
        AskedFacets = question is { Kind: not QuestionKind.Which } ? [.. state.AskedFacets.Append(QuestionPlanner.Topic(question)).Distinct()] : state.AskedFacets,
    };
}
