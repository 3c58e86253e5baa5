using Recsys.LanguageModel;
using Recsys.LanguageModel.Faults;
using Recsys.LanguageModel.Prompts;
using Recsys.Simulation.Users;

namespace Recsys.Simulation.LanguageModels;

/// <summary>A language model that is asked through the prompts of the plugin Simulator: a plugin and a client of its own, nothing of the recommender's.</summary>
public sealed class PromptedModel : ISimulatorModel
{
    public const string Plugin = "Simulator";

    private readonly PromptPlugin prompts;
    private readonly TimeSpan deadline;

    /// <param name="folder">The folder that holds the plugins' folders.</param>
    /// <exception cref="DirectoryNotFoundException">The prompts are not there.</exception>
    public PromptedModel(ModelConnection connection, string folder, LanguageModelOptions options)
    {
        prompts = connection.Prompts(folder, Plugin);
        (Name, deadline) = (options.Model, options.Deadlines.Write);
    }

    public string Name { get; }

    public async Task<ModelAnswer> AskAsync(SimulatorPrompt prompt, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken = default)
    {
        try
        {
            return new((await prompts.AskAsync($"{prompt}", values.ToDictionary(one => one.Key, one => Clean(one.Value)), deadline, cancellationToken)).Trim());
        }
        catch (LanguageModelException failure)
        {
            return new("", failure.Path);
        }
    }

    // What a system or a catalogue says is foreign text: nothing in it may open a role or hide.
    private static string Clean(string value) => string.Join('\n', value.Split('\n').Select(line => PromptText.Of(line, PromptText.Message)));
}
