namespace Recsys.Models;

/// <summary>All models that can be trained, by name.</summary>
public static class ModelZoo
{
    public static IReadOnlyList<ModelDefinition> All { get; } =
    [
    ];

    /// <summary>The model of that name, or null.</summary>
    public static ModelDefinition? Find(string name) =>
        All.FirstOrDefault(model => string.Equals(model.Name, name, StringComparison.OrdinalIgnoreCase));
}
