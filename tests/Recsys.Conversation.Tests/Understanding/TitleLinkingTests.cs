using Recsys.Conversation.Understanding;
using Recsys.Conversation.Understanding.Evaluation.ReDial;

namespace Recsys.Conversation.Tests.Understanding;

/// <summary>Films in real talk (ReDial's validation dialogues, the half that tuning did not see), just under the measured figures.</summary>
public sealed class TitleLinkingTests
{
    private const int Dialogues = 150;

    private static readonly Lazy<TitleLinkingEvaluation> evaluation = new(() =>
    {
        var catalog = ReDialData.ReadCatalog(Repository.DataRoot, Domain.Films.Catalog.Schema);
        return new(new UtteranceReader(catalog, Domain.Films.Lexicon), catalog);
    });

    [Theory]
    [InlineData(MentionStyle.Listed, 0.91, 0.98)]
    [InlineData(MentionStyle.Title, 0.90, 0.92)]
    [InlineData(MentionStyle.Typed, 0.89, 0.83)]
    public void Films_are_found_in_real_talk(MentionStyle style, double leastPrecision, double leastRecall)
    {
        Repository.Data(ReDialData.CatalogPath);
        Repository.Data(ReDialData.DialoguesPath);
        var (_, reporting) = TitleLinkingEvaluation.Halves(ReDialData.ReadDialogues(Repository.DataRoot));

        var report = evaluation.Value.Evaluate("reporting", style, [.. reporting.Take(Dialogues)]);

        Assert.InRange(report.Precision, leastPrecision, 1);
        Assert.InRange(report.Recall, leastRecall, 1);
    }
}
