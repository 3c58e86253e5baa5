using Recsys.Conversation.Planning;
using Recsys.Conversation.Slates;
using Recsys.Conversation.Tracking;
using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;
using Recsys.Core.Pipeline;

namespace Recsys.Conversation.Answers;

/// <summary>Dresses a made slate: explanations, chips and at most one question.</summary>
internal sealed class SlateComposer(IExplainer explainer, QuestionPlanner questions, CritiquePlanner critiques)
{
    public async Task<(SlatePart Part, IReadOnlyList<Chip> Chips, Question? Question)> ComposeAsync(
        MadeSlate made, Tracked tracked, StageClock times, CancellationToken cancellationToken)
    {
        var explanations = await ExplainAsync(made, made.Recommendation.Slate, tracked.Ledger, tracked.State.Chat, cancellationToken);
        times.Lap("explain");
        var part = Part(made, made.Recommendation.Slate, explanations, tracked);
        PlanningRequest plan = new(made.Prepared.Choice, made.Recommendation.Ranked, [.. made.Recommendation.Slate.Items.Select(one => one.Item)], tracked.State)
        {
            Conditions = made.Request.Constraints,
            Openings = made.Prepared.Openings,
            KnowsTaste = !part.IsColdStart,
        };
        var chips = critiques.Plan(plan);
        var question = tracked.Which ?? questions.Plan(plan);
        times.Lap("plan");
        return (part, chips, question);
    }

    public async Task<Reply> ReviseAsync(Reply reply, Slate revised, PreferenceLedger ledger, CancellationToken cancellationToken)
    {
        var made = reply.Made! with { Recommendation = reply.Made.Recommendation with { Slate = revised } };
        var explanations = await ExplainAsync(made, revised, ledger, reply.State.Chat, cancellationToken);
        return reply with
        {
            Made = made,
            Parts = [.. reply.Parts.Select(part => part is SlatePart slate ? slate with { Slate = revised, Explanations = explanations } : part)],
            State = reply.State with { Shown = [.. revised.Items.Select(one => one.Item)] },
        };
    }

    private ValueTask<IReadOnlyList<Explanation>> ExplainAsync(MadeSlate made, Slate slate, PreferenceLedger ledger, string chat, CancellationToken cancellationToken) =>
        explainer.ExplainAsync(new(slate, made.Request, made.Recommendation.Trace, ledger, chat), cancellationToken);

    private static SlatePart Part(MadeSlate made, Slate slate, IReadOnlyList<Explanation> explanations, Tracked tracked) => new(slate, explanations)
    {
        Satisfied = made.Request.Constraints,
        Relaxed = [.. made.Relaxed.Select(given => given with { IsKnown = tracked.State.Relaxed.Contains(given.Constraint) })],
        Leanings = made.Prepared.Wishes.Critiques,
        Like = tracked.State.Like,
        IsColdStart = !made.Request.History.Liked.Any(),
        Eligible = made.Eligible.Count,
        Asked = made.Request.Count,
        IsContinued = tracked.IsContinued,
    };
}
