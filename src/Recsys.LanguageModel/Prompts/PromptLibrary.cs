using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Recsys.LanguageModel.Budgets;

namespace Recsys.LanguageModel.Prompts;

/// <summary>The recommender's prompts, with their values shortened until they fit.</summary>
internal sealed class PromptLibrary
{
    public const string Plugin = "Recommender";

    private readonly PromptPlugin plugin;
    private readonly Dictionary<Prompt, int> wording;
    private readonly Dictionary<Prompt, string> examples;
    private readonly int tokens;

    /// <param name="folder">The folder that holds the plugins' folders.</param>
    /// <exception cref="DirectoryNotFoundException">The prompts are not there.</exception>
    public PromptLibrary(IChatClient client, string folder, LanguageModelOptions options, TimeProvider clock)
    {
        plugin = new(client, folder, Plugin, clock);
        tokens = options.PromptTokens;
        var prompts = Enum.GetValues<Prompt>();
        wording = prompts.ToDictionary(prompt => prompt, prompt => TokenCounter.Count(File.ReadAllText(Path.Combine(plugin.Folder, $"{prompt}", "skprompt.txt"))));
        examples = prompts.ToDictionary(prompt => prompt, prompt => options.FewShot ? Examples(Path.Combine(plugin.Folder, $"{prompt}", "examples.txt")) : "");
    }

    /// <summary>The worked examples of a prompt; empty where it has none or none are wanted.</summary>
    public string ExamplesOf(Prompt prompt) => examples[prompt];

    /// <summary>The answer in pieces.</summary>
    /// <exception cref="Faults.LanguageModelException">The model gave no usable answer in time.</exception>
    public async IAsyncEnumerable<string> StreamAsync(Prompt prompt, PromptValues values, StepClock time, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var fitting = values.Fit(wording[prompt], tokens);   // takes of the time as well
        await foreach (var piece in plugin.StreamAsync($"{prompt}", fitting, time.Left, cancellationToken)) yield return piece;
    }

    /// <summary>The whole answer.</summary>
    /// <exception cref="Faults.LanguageModelException">The model gave no usable answer in time.</exception>
    public async Task<string> AskAsync(Prompt prompt, PromptValues values, StepClock time, CancellationToken cancellationToken) =>
        string.Concat(await StreamAsync(prompt, values, time, cancellationToken).ToListAsync(cancellationToken));

    private static string Examples(string file) => File.Exists(file) ? File.ReadAllText(file) : "";
}
