using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;
using Recsys.Core.Pipeline;

namespace Recsys.Conversation.Slates;

/// <summary>From state to slate: wishes, eligibility, relaxation, pipeline.</summary>
internal sealed class SlateMaker(ICatalog catalog, RecommendationPipeline pipeline, ConversationOptions options)
{
    private const int Patience = 2;   // lists

    private readonly RequestBuilder requests = new(options, catalog.Schema);

    public async Task<MadeSlate> MakeAsync(PreferenceLedger ledger, DialogueState state, UserId? user, CancellationToken cancellationToken)
    {
        var prepared = Prepare(ledger, state, user);
        return new(prepared.Eligible.Count == 0 ? new(new([]), RecommendationTrace.Empty) : await pipeline.RecommendAsync(prepared.Request, cancellationToken), prepared);
    }

    public PreparedSlate Prepare(PreferenceLedger ledger, DialogueState state, UserId? user)
    {
        var wishes = Wishes.Of(ledger, state);
        var open = requests.Build(ledger, state, wishes, user);
        Eligibility items = new(catalog, pipeline.Masks, pipeline.Filters, open);
        var widened = Widened(wishes, state);
        var (kept, given, eligible) = Relaxer.Relax(items, [.. wishes.Conditions.Except(widened)]);
        List<Relaxation> relaxed = [.. widened.Select(condition => new Relaxation(condition.Constraint, eligible.Count) { IsWidened = true }), .. given];
        var request = open with
        {
            Hidden = open.Hidden.Union(GivingWay(state.PassedOver, eligible, open.Count)).ToHashSet(),
            Constraints = [.. kept.Select(condition => condition.Constraint)],
            // What gave way still attracts: the nearest to the wish comes first.
            Leanings = [.. open.Leanings, .. relaxed.Select(one => AsLeaning(one.Constraint))],
        };
        return new(request, wishes, eligible, [.. wishes.Conditions.Select(condition => condition.Constraint)], relaxed)
        {
            Choice = state.ShownBefore.Count == 0 ? eligible : Renewed(ledger, state, wishes, user).Satisfying(kept),
            Openings = eligible.Count < open.Count ? Relaxer.Openings(items, kept, eligible.Count) : [],
        };
    }

    // Whoever turns down list after list is looking for something else than they say: what they wished for only attracts from then on.
    private static List<Condition> Widened(Wishes wishes, DialogueState state) => state.Rejected < Patience ? []
        : [.. wishes.Conditions.Where(condition => condition is { IsOfChat: true, Firmness: Firmness.Condition, Constraint.Polarity: Polarity.Wanted })];

    // New items come before what was passed over; where they are too few for a list, the earliest shown of it come back.
    private static IEnumerable<ItemId> GivingWay(IReadOnlyList<ItemId> passedOver, IReadOnlyList<Item> eligible, int count)
    {
        if (passedOver.Count == 0) return [];
        var passed = passedOver.ToHashSet();
        var eligiblyPassed = eligible.Select(item => item.Id).Where(passed.Contains).ToHashSet();
        var isNew = eligible.Count - eligiblyPassed.Count;
        return passedOver.Where(eligiblyPassed.Contains).Skip(Math.Max(0, count - isNew));
    }

    private Eligibility Renewed(PreferenceLedger ledger, DialogueState state, Wishes wishes, UserId? user) =>
        new(catalog, pipeline.Masks, pipeline.Filters, requests.Build(ledger, state with { ShownBefore = [] }, wishes, user));

    private static Leaning AsLeaning(Constraint constraint) =>
        new(constraint with { Polarity = Polarity.Wanted }, constraint.Polarity == Polarity.Wanted ? 1 : -1);
}
