using Recsys.Cli.Bench;
using Recsys.Core;
using Recsys.Simulation.Scenarios;

namespace Recsys.Cli.Tests.Bench;

public sealed class PeopleBenchTests
{
    private const int Items = 60;
    private const int Likes = 20;   // of each person, all in one third of the items

    private static readonly Catalog catalog = new(new("things", "thing", "things", []), [.. Ids().Select(id => new Item(id, id.Value))]);

    [Fact]
    public async Task The_order_that_likes_follow_explains_them_and_one_by_luck_does_not()
    {
        var rows = (await ReportAsync([new Kin(), new Luck()])).Rows;

        Assert.Equal(["kin", "luck", "kin + luck"], rows.Select(row => row.Orders));
        Assert.True(rows[0].Exponents[0] < -0.5, $"{rows[0].Exponents[0]}");
        Assert.True(rows[0].Explained.Low > 0.3, $"{rows[0].Explained}");
        Assert.InRange(rows[1].Exponents[0], -0.1, 0.1);
        Assert.InRange(rows[1].Explained.Mean, -0.02, 0.02);
        Assert.InRange(rows[2].Exponents[1], -0.1, 0.1);
    }

    [Fact]
    public async Task Likes_stand_in_the_first_fifth_of_the_order_that_they_follow_and_by_luck_in_any()
    {
        var rows = (await ReportAsync([new Kin(), new Luck()])).Rows;

        Assert.Equal(1, rows[0].InFirstFifth!.Value.Mean);
        Assert.InRange(rows[1].InFirstFifth!.Value.Mean, 0.1, 0.3);
        Assert.Null(rows[2].InFirstFifth);
    }

    [Fact]
    public async Task The_same_likes_whatever_else_stands_beside_an_order_and_all_orders_together_come_last()
    {
        var rows = (await ReportAsync([new Luck(), new Kin(), new Silent()])).Rows;

        Assert.Equal(["luck", "kin", "silent", "luck + kin", "luck + kin + silent"], rows.Select(row => row.Orders));
        Assert.Equal((await ReportAsync([new Kin()])).Rows.Single().Explained, rows[1].Explained);
        Assert.Equal(0, rows[2].Explained.Mean);
    }

    [Fact]
    public async Task Fewer_draws_than_people_are_of_so_many_people()
    {
        var report = await ReportAsync([new Kin()], draws: 5);

        Assert.Equal((5, 15, 5), (report.People, report.Likes, report.Rows[0].Explained.Count));
    }

    [Fact]
    public async Task Where_nobody_likes_so_much_one_sentence_says_so()
    {
        var refusal = await Assert.ThrowsAsync<UserErrorException>(() => ReportAsync([new Kin()], known: Likes - 2));

        Assert.Equal("Fewer than two people of the village like 21 items of this catalogue; let fewer be known with --known.", refusal.Message);
    }

    private static Task<PeopleBenchReport> ReportAsync(IReadOnlyList<ICandidateRetriever> retrievers, int known = 12, int draws = 900) =>
        new PeopleBench(catalog, retrievers, known, seed: 7).RunAsync("the village", People(), draws, TestContext.Current.CancellationToken);

    private static IEnumerable<ItemId> Ids() => Enumerable.Range(0, Items).Select(number => new ItemId($"{number}"));

    private static IReadOnlyList<Profile> People() =>
        [.. Enumerable.Range(0, 30).Select(person => new Profile($"{person}", "", UserHistory.OfLiked(Ids().Where(id => Third(id) == person % 3)), []))];

    private static int Third(ItemId id) => int.Parse(id.Value) / Likes;

    private static IReadOnlyList<Candidate> Order(RetrievalRequest request, Func<ItemId, int> place) =>
        [.. Ids().Where(id => !request.Exclude.Contains(id)).OrderBy(place).Select((id, at) => new Candidate(id, -at)).Take(request.Count)];

    /// <summary>What stands in the third of the known likes comes first.</summary>
    private sealed class Kin : ICandidateRetriever
    {
        public string Name => "kin";

        public ValueTask<IReadOnlyList<Candidate>> RetrieveAsync(RetrievalRequest request, CancellationToken cancellationToken = default) =>
            new(Order(request, id => request.History.Liked.Any(liked => Third(liked) == Third(id)) ? 0 : 1));
    }

    /// <summary>Another order each time.</summary>
    private sealed class Luck : ICandidateRetriever
    {
        private readonly Random random = new(1);

        public string Name => "luck";

        public ValueTask<IReadOnlyList<Candidate>> RetrieveAsync(RetrievalRequest request, CancellationToken cancellationToken = default) =>
            new(Order(request, _ => random.Next()));
    }

    /// <summary>Knows nothing.</summary>
    private sealed class Silent : ICandidateRetriever
    {
        public string Name => "silent";

        public ValueTask<IReadOnlyList<Candidate>> RetrieveAsync(RetrievalRequest request, CancellationToken cancellationToken = default) =>
            new(Array.Empty<Candidate>());
    }
}
