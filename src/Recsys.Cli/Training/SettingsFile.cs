using System.Text.Json;
using Recsys.Models;
using Recsys.Models.Settings;

namespace Recsys.Cli.Training;

/// <summary>
/// The hyper-parameters in <c>appsettings.json</c>: a section for each model, and in it <c>Presets</c> with a section for
/// each <see cref="DataSize"/>.
/// </summary>
internal static class SettingsFile
{
    private const string Name = "appsettings.json";
    private const string Presets = "Presets";
    private static readonly JsonDocumentOptions lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The nearest one upwards from the program, or null.</summary>
    public static string? Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, Name))) folder = folder.Parent;
        return folder is null ? null : Path.Combine(folder.FullName, Name);
    }

    /// <summary>The model's own settings, then the preset of that size; empty where the file has none.</summary>
    public static IReadOnlyList<SettingsLayer> Layers(string? path, ModelDefinition model, DataSize size)
    {
        if (path is null) return [];
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(path), lenient);
            if (!json.RootElement.TryGetProperty(model.Section, out var section)) return [];
            var own = Layer($"{Name}, section {model.Section}", section);
            return section.TryGetProperty(Presets, out var presets) && presets.TryGetProperty($"{size}", out var preset)
                ? [own, Layer($"{Name}, section {model.Section}:{Presets}:{size}", preset)]
                : [own];
        }
        catch (JsonException malformed)
        {
            throw new InvalidDataException($"{path} is not valid JSON: {malformed.Message}", malformed);
        }
    }

    private static SettingsLayer Layer(string source, JsonElement section) => new(source, section.EnumerateObject()
        .Where(setting => setting.Value.ValueKind != JsonValueKind.Object)
        .ToDictionary(setting => setting.Name, setting => setting.Value.ToString()));
}
