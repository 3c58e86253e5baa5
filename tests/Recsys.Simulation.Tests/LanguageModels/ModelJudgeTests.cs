using Recsys.LanguageModel.Tests.Fakes;
using Recsys.Simulation.Episodes;
using Recsys.Simulation.Judges;
using Recsys.Simulation.Metrics;
using Recsys.Simulation.Needs;
using Recsys.Simulation.Systems;
using Recsys.Simulation.Users;

namespace Recsys.Simulation.Tests.LanguageModels;

public sealed class ModelJudgeTests
{
    [Fact]
    public async Task A_conversation_is_judged_once_for_persuasion_each_way_and_once_for_faithfulness()
    {
        await using var model = await FakeModel.StartAsync(call => FakeAnswer.Of(
            call.Prompt.Contains("mentions one of the wanted", StringComparison.Ordinal) ? "2" : call.Prompt.Contains("persuasive", StringComparison.Ordinal) ? "1" : "3 of 4"));

        var episode = await JudgedAsync(model);

        var judgement = episode.Judgement!;
        Assert.Equal((2, 1, 4, 3), (judgement.PersuasionMentioned, judgement.Persuasion, judgement.Claims, judgement.Supported));
        Assert.Equal((3, 90L), (judgement.Cost.Calls, judgement.Cost.Tokens));
        Assert.Equal(3 * (20m * 1 + 10m * 2), judgement.Cost.Money);
        Assert.Equal(0.75, Assert.Single(Measures.Of(World.Strict, NeedMode.Targets), one => one.Name == "faithfulness, judged").Of(new(episode, World.Index, World.Strict)));
    }

    [Theory]
    [InlineData("I would say 1 or 2.")]
    [InlineData("5 of 3")]
    [InlineData("7")]
    [InlineData("no")]
    public async Task An_answer_of_another_form_is_none(string answer)
    {
        await using var model = await FakeModel.StartAsync(_ => FakeAnswer.Of(answer));

        var judgement = (await JudgedAsync(model)).Judgement!;

        Assert.Null(judgement.PersuasionMentioned);
        Assert.Null(judgement.Persuasion);
        Assert.Null(judgement.Claims);
    }

    [Fact]
    public async Task A_judge_that_stalls_leaves_the_conversation_unjudged()
    {
        await using var model = await FakeModel.StartAsync(_ => FakeAnswer.Never, TimeSpan.FromMilliseconds(100));

        var episode = await JudgedAsync(model);

        Assert.Equal((null, null), (episode.Judgement!.Persuasion, episode.Judgement.Claims));
        Assert.NotEmpty(episode.Turns);
    }

    private static Task<Episode> JudgedAsync(FakeModel model) =>
        new EpisodeRunner(World.Index, World.Strict, new EmbeddedUsers(World.Traits, World.Films.Schema), new ModelJudge(model.Model))
            .RunAsync(World.People().At(0, 7), World.Control(ControlBattery.Popularity), TestContext.Current.CancellationToken);
}
