using Microsoft.Extensions.AI;
using Recsys.LanguageModel.Faults;
using Recsys.LanguageModel.Recording;
using Recsys.LanguageModel.Tests.Fakes;

namespace Recsys.LanguageModel.Tests.Recording;

public sealed class RecordingTests
{
    [Fact]
    public async Task A_recorded_answer_is_played_back_without_the_model()
    {
        await using var server = await FakeModelServer.StartAsync();
        using ScratchFolder folder = new();
        var options = ChatSetup.Options(server, ModelProvider.OpenAI) with { RecordingFolder = folder.Path };
        using ChatSetup recording = new(options with { Recording = RecordingMode.Record });
        using ChatSetup replay = new(options with { Recording = RecordingMode.Replay });
        await recording.Client.GetResponseAsync("Hi");

        var response = await replay.Client.GetResponseAsync("Hi");

        Assert.Equal("Hello there.", response.Text);
        Assert.Single(server.Calls);
    }

    [Fact]
    public async Task What_was_never_recorded_is_not_answered()
    {
        using ScratchFolder folder = new();
        using ReplayChatClient replay = new(new(folder.Path), "m");

        var failure = await Assert.ThrowsAsync<LanguageModelException>(() => replay.GetResponseAsync("Hi"));

        Assert.Equal(FailureKind.NotRecorded, failure.Kind);
    }

    [Fact]
    public async Task A_recording_does_not_hold_the_key()
    {
        await using var server = await FakeModelServer.StartAsync();
        using ScratchFolder folder = new();
        using ChatSetup setup = new(ChatSetup.Options(server, ModelProvider.OpenAI) with { RecordingFolder = folder.Path, Recording = RecordingMode.Record });

        await setup.Client.GetResponseAsync("Hi");

        Assert.DoesNotContain("canary", File.ReadAllText(Assert.Single(Directory.GetFiles(folder.Path))), StringComparison.Ordinal);
    }
}
