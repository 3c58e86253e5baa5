using System.Text;
using Recsys.LanguageModel.Tests.Fakes;
using Recsys.Web.Load;
using Recsys.Web.Tests.Host;

namespace Recsys.Web.Tests;

/// <summary>Two people chat for a long time side by side, each with words that only they say, and a language model is told of it.</summary>
public sealed class IsolationTests
{
    private const int Chats = 10, Turns = 50;

    [Fact]
    public async Task Over_a_thousand_turns_the_words_of_one_person_never_reach_the_other()
    {
        using ScratchFolder home = new();
        await using var model = await FakeModelServer.StartAsync();
        model.Script = FakeBrain.Good;
        await using var host = await WebHost.StartWholeAsync(home.Path, ("Limits:TurnsPerMinute", "10000"), ("LanguageModel:Provider", "Compatible"),
            ("LanguageModel:Endpoint", $"{model.Address}v1"), ("LanguageModel:Model", "fake-model"), ("LanguageModel:Budget:UserTokens", "1000000000"), ("LanguageModel:Budget:Tokens", "1000000000"));
        List<(Ear Ana, Ear Ben)> ears = [];

        for (var chat = 0; chat < Chats; chat++)
        {
            await using var ana = await Circuit.OpenAsync(new(host.Address));
            await using var ben = await Circuit.OpenAsync(new(host.Address));
            ears.Add((new(ana), new(ben)));
            await Task.WhenAll(ChatAsync(ana, "canaryofana", chat), ChatAsync(ben, "canaryofben", chat + Chats));
        }

        Assert.All(ears, pair => Assert.Equal((true, false), pair.Ana.Hears("canaryofana", "canaryofben")));
        Assert.All(ears, pair => Assert.Equal((true, false), pair.Ben.Hears("canaryofben", "canaryofana")));
        Assert.Contains(model.Calls, call => call.Prompt.Contains("canaryofana", StringComparison.Ordinal));
        Assert.DoesNotContain(model.Calls, call => call.Prompt.Contains("canaryofana", StringComparison.Ordinal) && call.Prompt.Contains("canaryofben", StringComparison.Ordinal));
        Assert.DoesNotContain(host.Log.Lines, line => line.Contains("canaryof", StringComparison.Ordinal));
    }

    private static async Task ChatAsync(Circuit circuit, string canary, int seed)
    {
        Random random = new(seed);
        string[] lines = ["a western", "no horror", "something funny", "I liked Heat", "newer", "surprise me", "why the first one?", "what do you know about me?", "compare the first two", "undo"];
        for (var i = 0; i < Turns; i++) await circuit.SayAsync($"{lines[random.Next(lines.Length)]} {canary}{i}");
    }

    /// <summary>Remembers everything that a window was told to draw.</summary>
    private sealed class Ear
    {
        private readonly StringBuilder heard = new();

        public Ear(Circuit circuit) => circuit.Drawn += batch =>
        {
            lock (heard) heard.Append(Encoding.UTF8.GetString(batch));
        };

        public (bool Own, bool Foreign) Hears(string own, string foreign)
        {
            lock (heard) return (heard.ToString().Contains(own, StringComparison.Ordinal), heard.ToString().Contains(foreign, StringComparison.Ordinal));
        }
    }
}
