using Recsys.Conversation.Understanding.Evaluation;

namespace Recsys.Conversation.Tests.Understanding;

/// <summary>The bars of the labelled sets: intents right in 95 % of the utterances, slots at F1 .92, where the faults are known; what no rule was made on must not get worse.</summary>
public sealed class LabelledUtterancesTests
{
    private static readonly string folder = Path.Combine(Repository.Root, "tests", "Recsys.Conversation.Tests", "Understanding");

    [Theory]
    [InlineData("utterances.jsonl", "dev", 0.97, 0.97)]
    [InlineData("utterances.jsonl", "heldout", 0.95, 0.95)]
    [InlineData("utterances.jsonl", "fresh", 0.92, 0.92)]
    [InlineData("utterances.jsonl", "test", 0.85, 0.92)]
    [InlineData("guests.jsonl", "guest-dev", 0.95, 0.95)]
    [InlineData("guests.jsonl", "guest", 0.88, 0.79)]
    [InlineData("guests2-a.jsonl", "guest2-a", 0.93, 0.92)]
    [InlineData("guests2-b.jsonl", "guest2-b", 0.81, 0.76)]
    [InlineData("guests2-c.jsonl", "guest2-c", 0.8, 0.76)]
    public void Labelled_utterances_are_read_as_labelled(string file, string split, double leastAccuracy, double leastSlotF1)
    {
        var (slate, utterances) = LabelledUtterances.Read(Path.Combine(folder, file));
        var evaluation = new UnderstandingEvaluation(Domain.Films.Reader, Domain.Films.Catalog);

        var report = evaluation.Evaluate(split, slate, [.. utterances.Where(utterance => utterance.Split == split)]);

        Assert.InRange(report.IntentAccuracy, leastAccuracy, 1);
        Assert.InRange(report.SlotF1, leastSlotF1, 1);
    }

    [Fact]
    public void The_set_is_large_distinct_and_has_every_intent()
    {
        var (_, utterances) = LabelledUtterances.Read(Path.Combine(folder, "utterances.jsonl"));

        Assert.True(utterances.Count >= 320);
        Assert.Equal(utterances.Count, utterances.Select(utterance => utterance.Text).Distinct().Count());
        // What is asked of other catalogues is heard by a reader of its own.
        Assert.Empty(Enum.GetNames<Recsys.Core.Dialogue.IntentKind>().Where(kind => !kind.StartsWith(nameof(Recsys.Core.Dialogue.IntentKind.Elsewhere), StringComparison.Ordinal)).Except(utterances.SelectMany(utterance => utterance.Intents).Select(intent => intent.Intent)));
    }
}
