using CsCheck;
using Recsys.Core.Pipeline;

namespace Recsys.Core.Tests.Pipeline;

public sealed class RecommendationPipelineTests
{
    private static readonly Gen<string> anyId = Gen.Int[0, 24].Select(id => $"{id}");   // the catalogue holds 0 … n-1, so some are unknown

    [Fact]
    public void The_slate_is_full_while_admissible_items_exist_and_never_holds_an_inadmissible_one_or_one_twice() =>
        Gen.Select(Gen.Int[0, 20], Requests(), Gen.Select(anyId.Array[0, 30], Gen.Int[0, 4]).Array[0, 3], anyId.Array[0, 12])
            .Sample((size, request, lists, reranked) =>
            {
                var catalog = Catalog(size);
                var retrievers = lists.Select((list, i) => new ScriptedRetriever($"r{i}", _ => list.Item2 == 0 ? throw new IOException("gone") : list.Item1));
                RecommendationPipeline pipeline = new(catalog, [.. retrievers.Skip(1)], new ScriptedRanker(), new ScriptedRanker(_ => reranked))
                {
                    Fallbacks = [.. retrievers.Take(1)],
                    Options = new() { Candidates = 3 },
                };

                var slate = Recommend(pipeline, request).Slate.Items;

                var eligible = catalog.Items.Where(item => Eligible(item, request)).Select(item => item.Id).ToHashSet();
                Assert.Equal(Math.Min(request.Count, eligible.Count), slate.Count);
                Assert.Equal(slate.Count, slate.DistinctBy(one => one.Item).Count());
                Assert.All(slate, one => Assert.Contains(one.Item, eligible));
                Assert.Equal(Enumerable.Range(1, slate.Count), slate.Select(one => one.Rank));
            });

    [Fact]
    public void A_retriever_that_throws_is_noted_and_the_next_in_line_serves()
    {
        RecommendationPipeline pipeline = new(
            Catalog(5),
            [new ScriptedRetriever("broken", _ => throw new InvalidDataException("The model is damaged.")), new ScriptedRetriever("whole", _ => ["3", "1"])],
            new ScriptedRanker(), new ScriptedRanker());

        var (slate, trace) = Recommend(pipeline, new(UserHistory.Empty, 2));

        Assert.Equal(["3", "1"], slate.Items.Select(one => one.Item.Value));
        Assert.Equal([("broken", "The model is damaged."), ("whole", null)], trace.Sources.Select(source => (source.Source, source.Failure)));
    }

    [Fact]
    public void Cancelling_is_not_taken_for_a_failing_retriever()
    {
        RecommendationPipeline pipeline = new(
            Catalog(5), [new ScriptedRetriever("slow", _ => throw new OperationCanceledException())], new ScriptedRanker(), new ScriptedRanker());

        Assert.ThrowsAny<OperationCanceledException>(() => Recommend(pipeline, new(UserHistory.Empty, 2), cancelled: true));
    }

    [Fact]
    public void Retrievers_are_told_what_to_leave_out_and_asked_for_more_when_constraints_leave_too_few()
    {
        List<RetrievalRequest> asked = [];
        RecommendationPipeline pipeline = new(
            Catalog(20), [new ScriptedRetriever("r", ask => { asked.Add(ask); return Ids(20); })], new ScriptedRanker(), new ScriptedRanker())
        {
            Options = new() { Candidates = 2 },
        };
        RecommendationRequest request = new(UserHistory.OfLiked([new("19")]), 2) { Hidden = Set("18"), Constraints = [new(FacetTerm.Within("price", 15, null))] };

        var (slate, trace) = Recommend(pipeline, request);

        Assert.Equal(["15", "16"], slate.Items.Select(one => one.Item.Value));
        Assert.Equal([2, 16, 20], asked.Select(ask => ask.Count));
        Assert.Equal(["18", "19"], asked[0].Exclude.Select(id => id.Value).Order());
        Assert.Equal(0, trace.Backfilled);
    }

    [Fact]
    public void The_trace_says_what_each_filter_removed_and_what_re_ranking_moved()
    {
        RecommendationPipeline pipeline = new(
            Catalog(6), [new ScriptedRetriever("r", _ => ["0", "1", "2", "3", "4"])], new ScriptedRanker(), new ScriptedRanker(ids => ids.Reverse()));
        UserHistory history = new([new(new("0")), new(new("1"), -1)]);

        var (slate, trace) = Recommend(pipeline, new(history, 3) { Hidden = Set("2") });

        Assert.Equal(["4", "3", "5"], slate.Items.Select(one => one.Item.Value));
        Assert.Equal(["disliked 1: 1", "seen 2: 0", "hidden 1: 2", "constraints 0: "],
            trace.Filters.Select(filter => $"{filter.Filter} {filter.Withheld}: {string.Join(' ', filter.Removed)}"));
        Assert.Equal([new(new("4"), 2, 1), new OrderChange(new("3"), 1, 2)], trace.OrderChanges);
        Assert.Equal(1, trace.Backfilled);
        Assert.Equal(["retrieve", "rank", "re-rank", "fill"], trace.Times.Select(time => time.Stage));
    }

    [Fact]
    public void A_fallback_fills_up_in_its_own_order_and_only_where_needed()
    {
        RecommendationPipeline pipeline = new(
            Catalog(6), [new ScriptedRetriever("r", _ => ["2"])], new ScriptedRanker(), new ScriptedRanker())
        {
            Fallbacks = [new ScriptedRetriever("popularity", _ => ["5", "2", "4"]), new ScriptedRetriever("unasked", _ => ["0"])],
        };

        var (slate, trace) = Recommend(pipeline, new(UserHistory.Empty, 3));

        Assert.Equal(["2", "5", "4"], slate.Items.Select(one => one.Item.Value));
        Assert.Equal(["r", "popularity"], trace.Sources.Select(source => source.Source));
        Assert.Equal(1, slate.Items[1].Sources["popularity"]);
    }

    [Fact]
    public async Task The_liked_item_without_which_a_shown_one_falls_furthest_is_its_influence()
    {
        // Each liked item proposes its successor, the most recent first; everybody is also offered 9.
        ScriptedRetriever successors = new("r", ask => ask.History.Liked.Reverse().Select(id => $"{int.Parse(id.Value) + 1}").Append("9"));
        RecommendationPipeline pipeline = new(Catalog(12), [successors], new ScriptedRanker(), new ScriptedRanker());
        RecommendationRequest request = new(UserHistory.OfLiked([new("2"), new("5")]), 3);

        var (slate, _) = Recommend(pipeline, request);
        var influences = await pipeline.InfluencesAsync(request, slate, TestContext.Current.CancellationToken);

        Assert.Equal(["6", "3", "9"], slate.Items.Select(one => one.Item.Value));
        Assert.Equal([new(new("6"), new("5"), 1, null), new Influence(new("3"), new("2"), 2, null)], influences.Values.OrderBy(one => one.Rank));
    }

    [Fact]
    public async Task A_retriever_is_asked_once_for_all_influences_and_one_that_breaks_is_left_out_of_them()
    {
        List<int> asked = [];
        ScriptedRetriever broken = new("broken", ask => ask.History.Items.Count == 3 ? ["7", "8"] : throw new IOException("gone"));
        ScriptedRetriever whole = new("whole", ask => ask.History.Liked.Select(id => $"{int.Parse(id.Value) + 4}")) { Asked = asked.Add };
        RecommendationPipeline pipeline = new(Catalog(12), [broken, whole], new ScriptedRanker(), new ScriptedRanker());
        RecommendationRequest request = new(UserHistory.OfLiked([new("0"), new("1"), new("2")]), 5);

        var (slate, _) = Recommend(pipeline, request);
        var influences = await pipeline.InfluencesAsync(request, slate, TestContext.Current.CancellationToken);

        Assert.Equal(["7", "8", "4", "5", "6"], slate.Items.Select(one => one.Item.Value));
        Assert.Equal([4], asked);
        Assert.Equal(["0 → 4", "1 → 5", "2 → 6"], influences.Values.Select(one => $"{one.Liked} → {one.Shown}").Order());
    }

    private static Gen<RecommendationRequest> Requests() =>
        from history in Gen.Select(anyId, Gen.Double[-1, 1]).Array[0, 8]
        from count in Gen.Int[1, 12]
        from hidden in anyId.Array[0, 4]
        from floor in Gen.Int[0, 15]
        select new RecommendationRequest(new([.. history.Select(past => new HistoryItem(new(past.Item1), past.Item2))]), count)
        {
            Hidden = Set(hidden),
            Constraints = [new(FacetTerm.Within("price", floor, null))],
        };

    private static bool Eligible(Item item, RecommendationRequest request) =>
        request.History.Items.All(past => past.Item != item.Id)
        && !request.Hidden.Contains(item.Id)
        && request.Constraints.All(constraint => constraint.Admits(item));

    private static Recommendation Recommend(RecommendationPipeline pipeline, RecommendationRequest request, bool cancelled = false) =>
        pipeline.RecommendAsync(request, new(cancelled)).GetAwaiter().GetResult();

    private static IEnumerable<string> Ids(int count) => Enumerable.Range(0, count).Select(id => $"{id}");

    private static HashSet<ItemId> Set(params string[] ids) => [.. ids.Select(id => new ItemId(id))];

    private static Catalog Catalog(int size) => new(
        new("teas", "tea", "teas", [new("price", FacetKind.Numeric)]),
        Ids(size).Select(id => new Item(new(id), $"Tea {id}") { Numbers = new Dictionary<string, double> { ["price"] = int.Parse(id) } }));
}
