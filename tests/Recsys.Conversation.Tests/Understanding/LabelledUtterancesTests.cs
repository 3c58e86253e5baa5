using Recsys.Conversation.Understanding.Evaluation;

namespace Recsys.Conversation.Tests.Understanding;

/// <summary>The bars of the labelled set: intents right in 95 % of the utterances, slots at F1 .92, on both splits.</summary>
public sealed class LabelledUtterancesTests
{
    private static readonly string file = Path.Combine(Repository.Root, "tests", "Recsys.Conversation.Tests", "Understanding", "utterances.jsonl");

    [Theory]
    [InlineData("dev", 0.97, 0.97)]
    [InlineData("heldout", 0.95, 0.95)]
    [InlineData("fresh", 0.92, 0.92)]
    [InlineData("test", 0.85, 0.92)]
    public void Labelled_utterances_are_read_as_labelled(string split, double leastAccuracy, double leastSlotF1)
    {
        var (slate, utterances) = LabelledUtterances.Read(file);
        var evaluation = new UnderstandingEvaluation(Domain.Films.Reader, Domain.Films.Catalog);

        var report = evaluation.Evaluate(split, slate, [.. utterances.Where(utterance => utterance.Split == split)]);

        Assert.InRange(report.IntentAccuracy, leastAccuracy, 1);
        Assert.InRange(report.SlotF1, leastSlotF1, 1);
    }

    [Fact]
    public void The_set_is_large_distinct_and_has_every_intent()
    {
        var (_, utterances) = LabelledUtterances.Read(file);

        Assert.True(utterances.Count >= 320);
        Assert.Equal(utterances.Count, utterances.Select(utterance => utterance.Text).Distinct().Count());
        // What is asked of other catalogues is heard by a reader of its own.
        Assert.Empty(Enum.GetNames<Recsys.Core.Dialogue.IntentKind>().Where(kind => !kind.StartsWith(nameof(Recsys.Core.Dialogue.IntentKind.Elsewhere), StringComparison.Ordinal)).Except(utterances.SelectMany(utterance => utterance.Intents).Select(intent => intent.Intent)));
    }
}
