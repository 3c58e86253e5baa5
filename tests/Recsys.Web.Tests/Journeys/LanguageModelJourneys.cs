using Microsoft.Playwright;
using Recsys.LanguageModel.Tests.Fakes;
using Recsys.Web.Tests.Host;

namespace Recsys.Web.Tests.Journeys;

/// <summary>The chat with a language model behind it that answers, fails, and is told to stop.</summary>
public sealed class LanguageModelJourneys(BrowserFixture browser) : IClassFixture<BrowserFixture>, IAsyncLifetime
{
    private readonly ScratchFolder home = new();
    private FakeModelServer model = null!;
    private WebHost host = null!;

    public async ValueTask InitializeAsync()
    {
        model = await FakeModelServer.StartAsync();
        host = await WebHost.StartWholeAsync(home.Path, ("LanguageModel:Provider", "Compatible"), ("LanguageModel:Endpoint", $"{model.Address}v1"),
            ("LanguageModel:Model", "fake-model"), ("LanguageModel:RetryDelay", "00:00:00.005"), ("LanguageModel:FailuresToOpen", "1000"));
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await model.DisposeAsync();
        home.Dispose();
    }

    [Fact]
    public async Task A_model_that_fails_is_said_to_have_failed_the_answer_comes_all_the_same_and_it_can_be_asked_again()
    {
        await using var visitor = await browser.VisitAsync(address: host.Address);
        model.Script = _ => FakeAnswer.Failing(500);

        await visitor.AskAsync("crime films from the 1990s");
        var notice = visitor.Page.Locator(".notice", new() { HasText = "Answered without the language model" });
        await notice.WaitForAsync();
        var cards = await visitor.Cards.CountAsync();
        model.Script = Obliging;
        await notice.GetByRole(AriaRole.Button, new() { Name = "Ask it again" }).ClickAsync();
        await notice.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await visitor.Page.Locator(".turn[aria-busy=false]").WaitForAsync();

        Assert.Equal(5, cards);
        Assert.Equal(1, await visitor.Page.Locator(".turn").CountAsync());
        Assert.Contains(ModelWords, await visitor.Prose.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await notice.CountAsync());
    }

    [Fact]
    public async Task Stop_breaks_off_the_call_to_the_model_and_keeps_the_cards()
    {
        await using var visitor = await browser.VisitAsync(address: host.Address);
        model.Script = call => FakeBrain.IsRespond(call) ? FakeAnswer.Endless with { Pause = TimeSpan.FromMilliseconds(50) } : Obliging(call);
        await visitor.SayAsync("crime films from the 1990s");
        await visitor.Cards.Nth(4).WaitForAsync();
        await Visitor.UntilAsync(() => model.Calls.Any(FakeBrain.IsRespond), "the model is asked for words");

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Stop" }).ClickAsync();
        await visitor.Page.Locator(".turn[aria-busy=false]").WaitForAsync();
        await Visitor.UntilAsync(() => model.Aborted > 0, "the call is broken off");
        await visitor.ReloadAsync();

        Assert.Equal(5, await visitor.Cards.CountAsync());
    }

    [Fact]
    public async Task While_a_model_rests_after_failures_the_page_says_that_it_answers_without()
    {
        using ScratchFolder other = new();
        await using var resting = await WebHost.StartWholeAsync(other.Path, ("LanguageModel:Provider", "Compatible"), ("LanguageModel:Endpoint", $"{model.Address}v1"),
            ("LanguageModel:Model", "fake-model"), ("LanguageModel:RetryDelay", "00:00:00.005"), ("LanguageModel:FailuresToOpen", "1"));
        model.Script = _ => FakeAnswer.Failing(500);
        await using var visitor = await browser.VisitAsync(address: resting.Address);

        await visitor.AskAsync("crime films from the 1990s");

        await visitor.Page.Locator(".bar .badge", new() { HasText = "Without language model" }).WaitForAsync();
        Assert.Equal(5, await visitor.Cards.CountAsync());
    }

    private const string ModelWords = "Here you are.";

    private static FakeAnswer Obliging(FakeCall call) => FakeBrain.Saying(FakeBrain.IsRerank(call) ? FakeBrain.Order(call) : ModelWords);
}
