using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;
using Recsys.Core.Pipeline;

namespace Recsys.Conversation.Slates;

/// <summary>From state to slate: wishes, eligibility, relaxation, pipeline.</summary>
internal sealed class SlateMaker(ICatalog catalog, RecommendationPipeline pipeline, ConversationOptions options)
{
    private readonly RequestBuilder requests = new(options);

    public async Task<MadeSlate> MakeAsync(PreferenceLedger ledger, DialogueState state, UserId? user, CancellationToken cancellationToken)
    {
        var prepared = Prepare(ledger, state, user);
        return new(prepared.Eligible.Count == 0 ? new(new([]), RecommendationTrace.Empty) : await pipeline.RecommendAsync(prepared.Request, cancellationToken), prepared);
    }

    public PreparedSlate Prepare(PreferenceLedger ledger, DialogueState state, UserId? user)
    {
        var wishes = Wishes.Of(ledger, state);
        var open = requests.Build(ledger, state, wishes, user);
        Eligibility items = new(catalog, pipeline.Filters, open);
        var (kept, relaxed, eligible) = Relaxer.Relax(items, wishes.Conditions);
        var request = open with
        {
            Constraints = [.. kept.Select(condition => condition.Constraint)],
            // What gave way still attracts: the nearest to the wish comes first.
            Leanings = [.. open.Leanings, .. relaxed.Select(given => AsLeaning(given.Constraint))],
        };
        return new(request, wishes, eligible, [.. wishes.Conditions.Select(condition => condition.Constraint)], relaxed)
        {
            Openings = eligible.Count < open.Count ? Relaxer.Openings(items, kept, eligible.Count) : [],
        };
    }

    private static Leaning AsLeaning(Constraint constraint) =>
        new(constraint with { Polarity = Polarity.Wanted }, constraint.Polarity == Polarity.Wanted ? 1 : -1);
}
