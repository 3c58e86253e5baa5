using System.Text.Json.Nodes;
using Recsys.Models.Training;

namespace Recsys.Models.Settings;

/// <summary>The resolved hyper-parameters of a model and of its training.</summary>
/// <param name="Options">A record of the model's own options type.</param>
public sealed record ModelSettings(object Options, TrainingOptions Training)
{
    /// <summary>The defaults of the records, overridden layer by layer. Keys are names of either record, in any case.</summary>
    /// <exception cref="InvalidDataException">A key is unknown or a value out of range; the message says where and what is possible.</exception>
    public static ModelSettings Resolve(ModelDefinition model, params IEnumerable<SettingsLayer> layers)
    {
        var options = Activator.CreateInstance(model.OptionsType)!;
        var training = OptionsBinder.Copy(model.Training);
        foreach (var layer in layers)
            foreach (var (key, value) in layer.Values)
            {
                var target = OptionsBinder.Find(model.OptionsType, key) is not null ? options : training;
                var property = OptionsBinder.Find(target.GetType(), key) ?? throw Unknown(model, key, layer.Source);
                OptionsBinder.Set(target, property, value, layer.Source);
            }
        return new(options, (TrainingOptions)training);
    }

    /// <summary>The names that may be set for a model: its own first.</summary>
    public static IReadOnlyList<string> Keys(ModelDefinition model) =>
        [.. OptionsBinder.Properties(model.OptionsType).Concat(OptionsBinder.Properties(typeof(TrainingOptions))).Select(property => property.Name)];

    /// <summary>Names and values of an options record, in the order of its properties.</summary>
    public static JsonObject Describe(object options)
    {
        var values = new JsonObject();
        foreach (var property in OptionsBinder.Properties(options.GetType()))
            values[property.Name] = property.GetValue(options) switch
            {
                null => null,
                bool yes => JsonValue.Create(yes),
                int number => JsonValue.Create(number),
                long number => JsonValue.Create(number),
                float number => JsonValue.Create(number),
                double number => JsonValue.Create(number),
                var other => JsonValue.Create(other.ToString()),
            };
        return values;
    }

    private static InvalidDataException Unknown(ModelDefinition model, string key, string source) =>
        new($"{source}: {model.Title} has no setting '{key}'; there are {string.Join(", ", Keys(model))}.");
}
