using Recsys.Core;
using Recsys.Core.Metrics;
using Recsys.Models.Runs;

namespace Recsys.Cli.Evaluation;

/// <summary>Metrics of every user, tab-separated, for statistics elsewhere.</summary>
internal static class PerUserFile
{
    public static void Write(
        string path, IdMap users, IReadOnlyList<EvaluationCase> cases, IEnumerable<(string Model, HistoryMask Mask, EvaluationResult Result)> results)
    {
        using var file = new StreamWriter(path) { NewLine = "\n" };
        var first = true;
        foreach (var (model, mask, result) in results)
        {
            if (first) file.WriteLine($"model\tmask\tuser\t{string.Join('\t', result.PerUser.Keys)}");
            first = false;
            for (var row = 0; row < cases.Count; row++)
                file.WriteLine($"{model}\t{mask}\t{users[cases[row].Query.User]}\t{string.Join('\t', result.PerUser.Values.Select(values => values[row]))}");
        }
    }
}
