using Recsys.Core.Artifacts;

namespace Recsys.Starter;

/// <summary>The trained models in the box; their item ids are those of <see cref="StarterCatalog"/>.</summary>
public static class StarterModels
{
    private const string Folder = "Models/";
    private const string Manifest = "/manifest.json";

    /// <summary>The names of the models in alphabetical order, e.g. <c>lightgcn</c>.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Resources.Names
            .Where(path => path.StartsWith(Folder, StringComparison.Ordinal) && path.EndsWith(Manifest, StringComparison.Ordinal))
            .Select(path => path[Folder.Length..^Manifest.Length])
            .Order(StringComparer.Ordinal),
    ];

    public static IReadOnlyList<IModelSource> All { get; } = [.. Names.Select(name => new EmbeddedModel(name))];

    /// <summary>The model of that name, or null.</summary>
    public static IModelSource? Find(string name) => Names.Contains(name) ? new EmbeddedModel(name) : null;
}
