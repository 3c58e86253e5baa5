using Recsys.Simulation.Scenarios;
using Recsys.Simulation.Static;

namespace Recsys.Cli.Bench;

/// <summary>Finds what there is to learn from beside one part of a corpus, and measures on that part.</summary>
/// <param name="folder">Holds the files of iEvaLM.</param>
internal sealed class StaticBench(string folder, string corpus, string part, int seed)
{
    private static readonly string[] learnable = ["train", "valid"];

    /// <param name="list">ReDial's list of mentions, or null.</param>
    /// <param name="folds">Parts of a cross-validation.</param>
    public StaticReport Run(string? list, int folds)
    {
        var data = IevalmData.Read(folder, corpus, part);
        var cases = StaticCase.Of(data);
        var dialogues = cases.Select(one => one.Dialogue).Distinct().Count();
        if (dialogues < 2) throw new UserErrorException($"The {part} part of {corpus} in '{folder}' holds fewer than two dialogues with a recommendation.");
        string[] others = [.. learnable.Where(other => other != part && IevalmData.Has(folder, corpus, other))];
        IReadOnlyList<StaticCase> training = [.. others.SelectMany(other => StaticCase.Of(IevalmData.Read(folder, corpus, other)))];
        StaticEvaluation evaluation = new(data.Catalog, list is null ? new double[data.Catalog.Items.Count] : MentionCounts.Read(list, Released(list), data.Catalog), seed);

        folds = Math.Min(folds, dialogues);
        var (rows, weights) = training.Count > 0 ? evaluation.Evaluate(training, cases) : evaluation.CrossValidate(cases, folds);
        return new($"{corpus} {part}", Learned(training, others, folds), data.Catalog.Items.Count, dialogues, cases.Count, rows, weights);
    }

    private static string Learned(IReadOnlyList<StaticCase> training, string[] others, int folds) => training.Count > 0
        ? $"Learned from {training.Select(one => one.Dialogue).Distinct().Count():N0} dialogues ({string.Join(", ", others)})."
        : $"Cross-validated over dialogues in {folds} parts, each learned from the others.";

    // The dialogues under evaluation as they were released: beside the others, or beside the list.
    private string Released(string list)
    {
        var name = $"{part}_data.jsonl";
        string[] places = [Path.Combine(folder, corpus), Path.GetDirectoryName(list)!];
        return places.SelectMany(place => new[] { Path.Combine(place, name), Path.Combine(place, name + ".gz") }).FirstOrDefault(File.Exists)
            ?? throw new UserErrorException($"{name} is missing, also as .gz, in {string.Join(" and ", places)}: its mentions must be taken off the list. Leave --mentions out to do without.");
    }
}
