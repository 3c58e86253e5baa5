using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Recsys.Cli.Training;
using Recsys.Core.Artifacts;
using Recsys.Models;
using Recsys.Models.Settings;

namespace Recsys.Cli.Models;

/// <summary>What <c>recsys models show</c> tells: of a model to train its settings, of a trained one its manifest and card.</summary>
/// <param name="Manifest">Of a trained model.</param>
/// <param name="Card">The model card of a trained model, Markdown.</param>
internal sealed record ModelDescription(
    string Name, string Title, string Summary, string Citation, IReadOnlyList<ModelSetting> Settings, ModelManifest? Manifest = null, string? Card = null)
{
    public static ModelDescription Of(ModelDefinition model) => new(model.Name, model.Title, model.Summary, model.Citation, Describe(model));

    private static List<ModelSetting> Describe(ModelDefinition model)
    {
        var sizes = Enum.GetValues<DataSize>().Select(size => ModelSettings.Resolve(model, ModelConfiguration.Layers(model, size))).ToList();
        return [.. ModelSettings.Keys(model).Select(key => new ModelSetting(key, Range(model, key), [.. sizes.Select(settings => Value(settings, key))]))];
    }

    private static string Value(ModelSettings settings, string key) =>
        (ModelSettings.Describe(settings.Options)[key] ?? ModelSettings.Describe(settings.Training)[key])?.ToString() ?? "";

    private static string Range(ModelDefinition model, string key)
    {
        var property = model.OptionsType.GetProperty(key) ?? model.Training.GetType().GetProperty(key)!;
        return property.GetCustomAttribute<RangeAttribute>() is { } range ? $"{range.Minimum} – {range.Maximum}"
            : property.PropertyType.IsEnum ? string.Join(", ", Enum.GetNames(property.PropertyType))
            : property.PropertyType == typeof(bool) ? "true, false"
            : "";
    }
}
