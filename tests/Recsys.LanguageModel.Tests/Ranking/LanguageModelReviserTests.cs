using System.Runtime.CompilerServices;
using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.LanguageModel.Faults;
using Recsys.LanguageModel.Ranking;
using Recsys.LanguageModel.Tests.Fakes;

namespace Recsys.LanguageModel.Tests.Ranking;

public sealed class LanguageModelReviserTests
{
    [Fact]
    public async Task The_models_order_is_taken()
    {
        var client = FakeClient.Saying("C,A,", "B");
        var request = PromptSetup.Revision(3);

        var order = await PromptSetup.Reviser(client).ReviseAsync(request);

        Assert.Equal(["f3", "f1", "f2"], Ids(order));
        Assert.Equal(("re-rank", "well-formed", false), Of(request));
        var prompt = client.Prompts[0][1].Text;
        Assert.Contains("A: {\"title\":\"Paper Moons (1994)\",\"genres\":[\"Comedy\"]", prompt, StringComparison.Ordinal);
        Assert.Contains("something funny for tonight", prompt, StringComparison.Ordinal);
        Assert.DoesNotContain("small town", prompt, StringComparison.Ordinal);   // no prose of the catalogue
    }

    [Theory]
    [InlineData("repaired", "First C, then A", "f3 f1 f2")]
    [InlineData("asked-again", "Let me think.|B,C,A", "f2 f3 f1")]
    public async Task A_poor_answer_is_repaired_or_asked_for_once_more(string path, string answers, string expected)
    {
        var client = FakeClient.Answering(answers.Split('|'));
        var request = PromptSetup.Revision(3);

        var order = await PromptSetup.Reviser(client).ReviseAsync(request);

        Assert.Equal(expected, string.Join(' ', Ids(order)));
        Assert.Equal(("re-rank", path, false), Of(request));
    }

    [Fact]
    public async Task Two_answers_without_an_order_leave_the_rankers()
    {
        var client = FakeClient.Saying("I would rather not.");
        var request = PromptSetup.Revision(5);
        StepPaths paths = new("tests");

        Assert.Null(await PromptSetup.Reviser(client, paths: paths).ReviseAsync(request));

        Assert.Equal(2, client.Calls);
        Assert.Equal(("re-rank", "given-up", true), Of(request));
        Assert.Equal([new("re-rank", "given-up", 1)], paths.Counts);
    }

    [Fact]
    public async Task A_failing_model_leaves_the_rankers_order_and_the_note_says_why()
    {
        FakeClient client = new((_, _) => throw new LanguageModelException(FailureKind.RateLimited, "The language model is asked too often (429)."));
        var request = PromptSetup.Revision(5);

        Assert.Null(await PromptSetup.Reviser(client).ReviseAsync(request));

        var note = Assert.Single(request.Notes);
        Assert.Equal(new("re-rank", "rate-limited", "The language model is asked too often (429). The recommender's order stands.") { IsFallback = true }, note);
    }

    [Fact]
    public async Task A_stop_is_not_taken_for_a_failure()
    {
        using CancellationTokenSource stop = new(30);
        FakeClient client = new((_, token) => Forever(token));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await PromptSetup.Reviser(client).ReviseAsync(PromptSetup.Revision(5), stop.Token));

        static async IAsyncEnumerable<string> Forever([EnumeratorCancellation] CancellationToken token)
        {
            await Task.Delay(Timeout.Infinite, token);
            yield return "never";
        }
    }

    [Fact]
    public async Task Items_that_speak_to_models_are_not_shown_and_keep_their_places()
    {
        Catalog films = new(Films.Schema, Films.Catalog.Items.Take(8).SelectMany((item, i) => new[] { item, Films.Of($"h{i}", Hostile.Titles[i], "Drama", "Nobody", 2000) }));
        var client = FakeClient.Saying("H,G,F,E,D,C,B,A");

        var order = (await PromptSetup.Reviser(client, catalog: films).ReviseAsync(PromptSetup.Revision(16, films)))!;

        Assert.Equal(["f8", "h0", "f7", "h1", "f6", "h2", "f5", "h3", "f4", "h4", "f3", "h5", "f2", "h6", "f1", "h7"], Ids(order));
        Assert.DoesNotContain("IGNORE ALL", client.Prompts[0][1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Candidates_beyond_the_first_ones_stay_where_they_are()
    {
        var order = await PromptSetup.Reviser(FakeClient.Saying("C,B,A"), new() { Candidates = 3 }).ReviseAsync(PromptSetup.Revision(5));

        Assert.Equal(["f3", "f2", "f1", "f4", "f5"], Ids(order));
    }

    [Fact]
    public async Task The_mean_over_shuffled_orders_counts()
    {
        var client = FakeClient.Saying("A,B,C");   // a model that likes whatever comes first

        var order = await PromptSetup.Reviser(client, new() { Shuffles = 8 }).ReviseAsync(PromptSetup.Revision(3));

        Assert.Equal(8, client.Calls);
        Assert.True(Letters.IsPermutation([.. order!.Select(item => int.Parse(item.Value[1..]) - 1)], 3));
        Assert.True(client.Prompts.Select(prompt => prompt[1].Text).Distinct().Count() > 3);
    }

    [Fact]
    public async Task Point_wise_the_numbers_order()
    {
        var client = FakeClient.Replying(prompt =>
            prompt.Contains("Paper Moons", StringComparison.Ordinal) ? "10" : prompt.Contains("Two Left Feet", StringComparison.Ordinal) ? "95" : "50");

        var order = await PromptSetup.Reviser(client, new() { Mode = RerankMode.PointWise }).ReviseAsync(PromptSetup.Revision(3));

        Assert.Equal(["f2", "f3", "f1"], Ids(order));
    }

    [Fact]
    public async Task Pair_wise_the_best_rises_to_the_top()
    {
        var client = FakeClient.Saying("B");   // the lower one is always better

        var order = await PromptSetup.Reviser(client, new() { Mode = RerankMode.PairWise }).ReviseAsync(PromptSetup.Revision(4));

        Assert.Equal(3, client.Calls);
        Assert.Equal(["f4", "f1", "f2", "f3"], Ids(order));
    }

    [Fact]
    public async Task A_gated_model_is_not_asked()
    {
        var client = FakeClient.Saying("C,B,A");
        var request = PromptSetup.Revision(3);
        RerankOptions never = new() { LiftGate = LiftUse.Never };

        Assert.Null(await PromptSetup.Reviser(client, never, gate: new(never)).ReviseAsync(request));

        Assert.Equal((0, "gated"), (client.Calls, Assert.Single(request.Notes).Path));
    }

    private static IEnumerable<string> Ids(IReadOnlyList<ItemId>? order) => order!.Select(item => item.Value);

    private static (string, string, bool) Of(SlateRevisionRequest request) =>
        Assert.Single(request.Notes) is var note ? (note.Step, note.Path, note.IsFallback) : default;
}
