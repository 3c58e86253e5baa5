using System.Diagnostics;
using Recsys.LanguageModel.Tests.Fakes;

namespace Recsys.LanguageModel.Tests.Faults;

/// <summary>
/// The first turn of a process, which also compiles its way; one run, one figure. The environment says which provider
/// (<c>PROVIDER</c>) and whether the host rehearsed it (<c>REHEARSED</c>).
/// </summary>
public sealed class FirstTurnTests(ITestOutputHelper output)
{
    private static readonly DeadlineOptions deadlines = new()
    {
        Understand = TimeSpan.FromMilliseconds(600),
        Rerank = TimeSpan.FromMilliseconds(600),
        Write = TimeSpan.FromMilliseconds(600),
        Idle = TimeSpan.FromMinutes(1),
    };

    [Fact(Explicit = true)]
    public async Task How_long_the_first_turn_takes_with_a_model_that_never_answers()
    {
        var provider = Enum.Parse<ModelProvider>(Environment.GetEnvironmentVariable("PROVIDER") ?? nameof(ModelProvider.OpenAI));
        var isRehearsed = Environment.GetEnvironmentVariable("REHEARSED") is not null;
        await using var server = await FakeModelServer.StartAsync();
        server.Script = _ => FakeAnswer.Never;
        using FakeTurn turn = new(ChatSetup.Options(server, provider) with { Deadlines = deadlines });
        var began = Stopwatch.GetTimestamp();
        if (isRehearsed) await turn.RehearseAsync(TestContext.Current.CancellationToken);
        var rehearsal = Stopwatch.GetElapsedTime(began);

        var outcome = await turn.TakeAsync(TestContext.Current.CancellationToken);

        output.WriteLine($"{provider}{(isRehearsed ? $", rehearsed in {rehearsal.TotalMilliseconds:0} ms" : "")}: {outcome.Elapsed.TotalMilliseconds:0} ms of {deadlines.Turn.TotalMilliseconds:0}, {outcome.Paths}");
        Assert.Equal("understand:timeout re-rank:timeout write:timeout", outcome.Paths);
    }
}
