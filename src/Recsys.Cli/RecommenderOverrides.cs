using Recsys.Hosting;

namespace Recsys.Cli;

/// <summary>What <c>--data</c> and <c>--models</c> say, as settings.</summary>
internal static class RecommenderOverrides
{
    public static IEnumerable<(string Setting, string Value)> Of(string? data, string dataDirectory, IReadOnlyList<string>? models)
    {
        var section = Settings.Section<RecommenderOptions>();
        if (data is not null)
        {
            yield return ($"{section}:{nameof(RecommenderOptions.DataSet)}", data);
            yield return ($"{section}:{nameof(RecommenderOptions.DataFolder)}", dataDirectory);
        }
        foreach (var (i, folder) in (models ?? []).Index())
        {
            if (!Directory.Exists(folder)) throw new UserErrorException($"There is no folder '{folder}' of a trained model; train one with 'recsys train', or leave --models out for those in the box.");
            if (!IsModel(folder)) throw new UserErrorException($"{folder} holds no trained model: manifest.json is missing.{Hint(folder)}");
            yield return ($"{section}:{nameof(RecommenderOptions.Models)}:{i}", folder);
        }
    }

    private static bool IsModel(string folder) => File.Exists(Path.Combine(folder, "manifest.json"));

    // Whoever names the folder of all runs means those in it.
    private static string Hint(string folder) =>
        Directory.EnumerateDirectories(folder).Where(IsModel).Order(StringComparer.Ordinal).FirstOrDefault() is { } within ? $" Name each model in it, such as --models {within}." : "";
}
