using Recsys.Simulation.Episodes;
using Recsys.Simulation.Matching;
using Recsys.Simulation.Protocols;
using Recsys.Simulation.Scenarios;
using Recsys.Simulation.Systems;
using Recsys.Simulation.Users;
using Recsys.Simulation.Views;

namespace Recsys.Simulation.Tests.Scenarios;

public sealed class IevalmTests
{
    [Fact]
    public void A_dialogue_is_read_with_its_speakers_targets_and_mentions()
    {
        using var folder = Written();

        var data = IevalmData.Read(folder.Path, "redial", "valid");

        var record = Assert.Single(data.Records);
        Assert.Equal("7_2", record.Id);
        Assert.Equal([(Speaker.System, "Hi, what do you like?"), (Speaker.User, "Scary ones like Fog Bank (1999)")], record.Context.Select(message => (message.Speaker, message.Text)));
        Assert.Equal(["20"], record.Targets.Select(item => item.Value));
        Assert.Equal(["10"], record.Mentioned.Select(item => item.Value));
        Assert.Equal(1, data.Unknown);
        Assert.Equal(1987, data.Catalog.Find(new("20"))!.Number("year"));
    }

    [Fact]
    public async Task Attribute_mode_answers_a_question_with_all_that_the_data_holds_and_ends_at_a_target_among_fifty()
    {
        using var folder = Written();
        var data = IevalmData.Read(folder.Path, "redial", "valid");
        AttributeIndex index = new(data.Catalog, new(data.Catalog, []));
        IevalmScenarios scenarios = new(data, "valid", new(index, new(index, Voice.Embedded)), tellsAll: true, hasFriction: false);
        EpisodeRunner runner = new(index, ProtocolRules.Ievalm with { SlateSize = 1 }, new AttributeUsers());
        var matcher = new AskingFirst(new ControlBattery(index).Find(ControlBattery.AttributeMatcher)!, data.Catalog.Schema, ["actors", "director"]);

        var episode = await runner.RunAsync(scenarios.At(0, 1), matcher, TestContext.Current.CancellationToken);

        Assert.Equal(["", "Ann Lake, Bo Reed", "Sorry, no information about this."], episode.Turns.Select(turn => turn.Utterance));
        Assert.Equal([1], episode.Turns[^1].TargetRanks);
        Assert.Equal(Termination.Accepted, episode.Ending);
    }

    [Fact]
    public void The_validation_dialogues_of_redial_are_counted_as_their_source_counts_them()
    {
        var data = IevalmData.Read(Repository.Data("ievalm"), "redial", "valid");

        Assert.Equal((2716, 3595, 6576), (data.Records.Count, data.Records.Sum(record => record.Targets.Count), data.Catalog.Items.Count));
        Assert.InRange(data.Records.Sum(record => record.Targets.Count(record.Mentioned.Contains)) / 3595.0, 0.05, 0.15);
    }

    private static ScratchFolder Written()
    {
        ScratchFolder folder = new();
        folder.Write("redial/entity2id.json", """{"Fog Bank (1999)": 10, "Night Ferry (1987)": 20, "horror": 3}""");
        folder.Write("redial/item_ids.json", "[10, 20]");
        folder.Write("redial/id2info.json", """{"1": {"name": "Night Ferry (1987)", "genre": ["horror"], "star": ["Ann Lake", "Bo Reed"], "director": []}, "2": {"name": "Fog Bank (1999)", "genre": ["horror"], "director": ["Cy Dunn"]}}""");
        folder.Write("redial_eval/valid_data_processed.jsonl", """{"dialog_id": "7", "turn_id": 2, "context": ["", "Hi, what do you like?", "Scary ones like Fog Bank (1999)"], "entity": ["horror", "Fog Bank (1999)"], "rec": ["Night Ferry (1987)", "Unheard Of (2001)"], "resp": "Night Ferry (1987)"}""" + "\n");
        return folder;
    }
}
