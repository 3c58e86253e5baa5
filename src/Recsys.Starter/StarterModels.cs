using System.Text.Json;
using Recsys.Core.Artifacts;

namespace Recsys.Starter;

/// <summary>The trained models in the box; their item ids are those of <see cref="StarterCatalog"/>.</summary>
public static class StarterModels
{
    private const string Folder = "Models/";
    private const string Manifest = "/manifest.json";

    private static readonly ILookup<bool, string> byKind = Resources.Names
        .Where(path => path.StartsWith(Folder, StringComparison.Ordinal) && path.EndsWith(Manifest, StringComparison.Ordinal))
        .Select(path => path[Folder.Length..^Manifest.Length])
        .Order(StringComparer.Ordinal)
        .ToLookup(PredictsRatings);

    /// <summary>The names of the models that find films, in alphabetical order, e.g. <c>lightgcn</c>.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. byKind[false]];

    public static IReadOnlyList<IModelSource> All { get; } = [.. Names.Select(name => new EmbeddedModel(name))];

    /// <summary>How much a model of the box counts where it differs from elsewhere: learned on the validation part of the box's ratings, see the README of Recsys.Serving.</summary>
    public static IReadOnlyDictionary<string, double> FusionWeights { get; } = new Dictionary<string, double>
    {
        ["ease"] = 1,
        ["lightgcn"] = 1,
        ["facets"] = 0.3,
    };

    /// <summary>The names of the models that predict ratings.</summary>
    public static IReadOnlyList<string> RatingNames { get; } = [.. byKind[true]];

    public static IReadOnlyList<IModelSource> OfRatings { get; } = [.. RatingNames.Select(name => new EmbeddedModel(name))];

    /// <summary>The model of that name, of either kind, or null.</summary>
    public static IModelSource? Find(string name) => Names.Contains(name) || RatingNames.Contains(name) ? new EmbeddedModel(name) : null;

    private static bool PredictsRatings(string name)
    {
        using var manifest = Resources.Open(Folder + name + Manifest);
        return JsonSerializer.Deserialize(manifest, ArtifactJson.Default.ModelManifest)?.Ratings is not null;
    }
}
