using System.CommandLine;
using Recsys.Models;
using Recsys.Models.Settings;

namespace Recsys.Cli.Training;

/// <summary><c>-p Key=Value</c>: hyper-parameters from the command line, checked before anything is read.</summary>
internal sealed class SettingOption : Option<string[]>
{
    private const string Source = "-p";

    public SettingOption() : base("--parameter", Source)
    {
        Description = "A hyper-parameter, as Key=Value; may be repeated. 'recsys models show MODEL' lists them.";
        AllowMultipleArgumentsPerToken = false;
        HelpName = "Key=Value";
    }

    /// <exception cref="InvalidDataException">One has no equals sign.</exception>
    public static SettingsLayer Layer(string[] words) => new(Source, words.Select(Pair).GroupBy(pair => pair.Key).ToDictionary(same => same.Key, same => same.Last().Value));

    /// <summary>Refuses the command line where a setting is not one of the model's.</summary>
    public void CheckIn(Command command, Argument<string> model) => command.Validators.Add(input =>
    {
        if (ModelZoo.Find(input.GetValue(model) ?? "") is not { } definition || input.GetValue(this) is not { Length: > 0 } words) return;
        try
        {
            ModelSettings.Resolve(definition, Layer(words));
        }
        catch (InvalidDataException refused)
        {
            input.AddError(refused.Message);
        }
    });

    private static (string Key, string Value) Pair(string word) =>
        word.IndexOf('=', StringComparison.Ordinal) is > 0 and var at
            ? (word[..at], word[(at + 1)..])
            : throw new InvalidDataException($"{Source} {word} is not of the form Key=Value.");
}
