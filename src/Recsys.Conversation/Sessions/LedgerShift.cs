using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;

namespace Recsys.Conversation.Sessions;

/// <summary>
/// Moves what a turn wrote behind lines that were written meanwhile, such as a like pressed while the prose came:
/// numbers after <paramref name="known"/> grow by <paramref name="by"/>, wherever the turn speaks of them.
/// </summary>
internal sealed class LedgerShift(int known, int by)
{
    public LedgerEvent Of(LedgerEvent line) => line with { Number = Of(line.Number), Retracts = line.Retracts is { } retracted ? Of(retracted) : null };

    public Turn Of(Turn turn) => turn with { Lines = Of(turn.Lines), Parts = [.. turn.Parts.Select(Of)] };

    private int Of(int number) => number > known ? number + by : number;

    private List<LedgerEvent> Of(IReadOnlyList<LedgerEvent> lines) => [.. lines.Select(Of)];

    private ReplyPart Of(ReplyPart part) => part switch
    {
        NotedPart noted => new NotedPart(Of(noted.Lines)),
        ProfilePart profile => new ProfilePart(Of(profile.Lines)),
        SlatePart slate => slate with { Explanations = Of(slate.Explanations) },
        WhyPart why => new WhyPart(Of(why.Explanations)),
        WhyNotPart { Line: { } line } whyNot => whyNot with { Line = Of(line) },
        ComparisonPart comparison => comparison with { Fit = Of(comparison.Fit) },
        DetailPart { Explanation: { } explanation } detail => detail with { Explanation = Of(explanation) },
        PredictionPart { Explanation: { } explanation } prediction => prediction with { Explanation = Of(explanation) },
        _ => part,
    };

    private List<Explanation> Of(IReadOnlyList<Explanation> explanations) => [.. explanations.Select(Of)];

    private Explanation Of(Explanation explanation) => explanation with
    {
        Reasons = [.. explanation.Reasons.Select(reason => reason is LeaningReason leaning ? leaning with { Line = Of(leaning.Line) } : reason)],
    };
}
