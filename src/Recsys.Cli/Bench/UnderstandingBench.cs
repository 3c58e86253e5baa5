using Recsys.Conversation.Understanding;
using Recsys.Conversation.Understanding.Evaluation;
using Recsys.Conversation.Understanding.Evaluation.ReDial;
using Recsys.Core;
using Recsys.Starter;

namespace Recsys.Cli.Bench;

/// <summary>Reads labelled utterances over the catalogue in the box, and real talk over ReDial's own.</summary>
internal static class UnderstandingBench
{
    public static UnderstandingBenchReport Run(string labels, string? data)
    {
        var films = StarterCatalog.Load();
        var lexicon = ReadLexicon();
        var (slate, utterances) = LabelledUtterances.Read(labels);
        UnderstandingEvaluation evaluation = new(new(films, lexicon), films);
        return new(
            [.. utterances.GroupBy(utterance => utterance.Split).Select(split => evaluation.Evaluate(split.Key, slate, [.. split]))],
            data is null ? [] : Titles(data, films.Schema, lexicon));
    }

    private static List<TitleLinkingReport> Titles(string data, CatalogSchema schema, Lexicon lexicon)
    {
        if (new[] { ReDialData.CatalogPath, ReDialData.DialoguesPath }.FirstOrDefault(path => !File.Exists(Path.Combine(data, path))) is { } missing)
            throw new UserErrorException($"'{data}' holds no {missing}: point --data to a folder with ReDial's files.");
        var catalog = ReDialData.ReadCatalog(data, schema);
        TitleLinkingEvaluation evaluation = new(new(catalog, lexicon), catalog);
        var (tuning, reporting) = TitleLinkingEvaluation.Halves(ReDialData.ReadDialogues(data));
        return [.. from part in new[] { ("tuning", tuning), ("reporting", reporting) }
                   from style in Enum.GetValues<MentionStyle>()
                   select evaluation.Evaluate(part.Item1, style, part.Item2)];
    }

    private static Lexicon ReadLexicon()
    {
        using var file = StarterCatalog.OpenLexicon();
        return LexiconFile.Read(file);
    }
}
