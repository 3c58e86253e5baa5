using Recsys.LanguageModel.Tests.Fakes;

namespace Recsys.LanguageModel.Tests.Wire;

public sealed class WireTests
{
    public static TheoryData<string> Cases => [.. WireCase.All.Select(one => one.Name)];

    [Theory, MemberData(nameof(Cases))]
    public async Task A_good_answer_is_read_whatever_its_server_puts_around_it(string name)
    {
        var wire = WireCase.All.Single(one => one.Name == name);
        await using var server = await FakeModelServer.StartAsync();
        server.Script = call => wire.Answer(string.Concat(FakeBrain.Good(call).Pieces));
        using FakeTurn turn = new(ChatSetup.Options(server, wire.Provider) with { Retries = 0 });

        var outcome = await turn.TakeAsync(TestContext.Current.CancellationToken);

        Assert.Equal("understand:well-formed re-rank:well-formed write:well-formed", outcome.Paths);
        Assert.Equal("genres=Comedy", $"{outcome.Act.Intents[0].Constraints.Single()}");
        Assert.Equal("f12 f11 f10 f9 f8 f7 f6 f5 f4 f3 f2 f1", string.Join(' ', outcome.Order!));
        Assert.Equal("Here is something to laugh about. Paper Moons (1994) is a comedy.", outcome.Prose);
    }

    public static TheoryData<string> Faults => [.. WireFault.All.Select(one => one.Name)];

    [Theory, MemberData(nameof(Faults))]
    public async Task A_server_that_says_it_has_no_answer_is_understood_and_not_shown(string name)
    {
        var fault = WireFault.All.Single(one => one.Name == name);
        await using var server = await FakeModelServer.StartAsync();
        server.Script = _ => fault.Answer;
        using FakeTurn turn = new(ChatSetup.Options(server, fault.Provider) with { Retries = 0 });

        var outcome = await turn.TakeAsync(TestContext.Current.CancellationToken);

        Assert.Equal(fault.Paths, outcome.Paths);
        Assert.All(outcome.Notes, note => Assert.True(note.IsFallback && !note.Text.Contains("Canary", StringComparison.Ordinal), note.Text));
        Assert.Null(outcome.Order);
        Assert.Equal(FakeTurn.Facts, outcome.Prose);
    }
}
