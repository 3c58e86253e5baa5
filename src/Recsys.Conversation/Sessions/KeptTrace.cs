using Recsys.Core.Dialogue;
using Recsys.Core.Pipeline;

namespace Recsys.Conversation.Sessions;

/// <summary>
/// The trace of a turn as it is kept: the candidates that were shown, and how many there were. All the others, some three
/// hundred of every source, were nine tenths of what a turn takes in a store, and nothing shows them.
/// </summary>
internal static class KeptTrace
{
    public static Turn Of(Turn turn) => turn.Trace.Recommendation is not { } made ? turn : turn with { Trace = turn.Trace with { Recommendation = Of(made, turn.Slate) } };

    private static RecommendationTrace Of(RecommendationTrace made, SlatePart? slate)
    {
        var shown = slate?.Slate.Items.Select(one => one.Item).ToHashSet() ?? [];
        return made with
        {
            Sources = [.. made.Sources.Select(source => source with { Candidates = [.. source.Candidates.Where(candidate => shown.Contains(candidate.Item))], Given = source.Count })],
            Filters = [.. made.Filters.Select(filter => filter with { Removed = [], Met = filter.Count })],
        };
    }
}
