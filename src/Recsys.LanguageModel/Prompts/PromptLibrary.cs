using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Recsys.LanguageModel.Budgets;
using Recsys.LanguageModel.Guards;

namespace Recsys.LanguageModel.Prompts;

/// <summary>The prompt folders, rendered and asked through Semantic Kernel.</summary>
internal sealed class PromptLibrary
{
    public const string Plugin = "Recommender";

    private readonly Kernel kernel;
    private readonly Dictionary<Prompt, int> wording;
    private readonly Dictionary<Prompt, string> examples;
    private readonly int tokens;

    /// <param name="folder">The folder that holds the plugins' folders.</param>
    /// <exception cref="DirectoryNotFoundException">The prompts are not there.</exception>
    public PromptLibrary(IChatClient client, string folder, LanguageModelOptions options)
    {
        var plugin = Path.Combine(folder, Plugin);
        if (!Directory.Exists(plugin)) throw new DirectoryNotFoundException($"The prompts are missing: there is no folder '{plugin}'. Set LanguageModel:Prompts to the folder that holds '{Plugin}'.");
        var builder = Kernel.CreateBuilder();
        builder.Services.AddSingleton(client);
        kernel = builder.Build();
        kernel.ImportPluginFromPromptDirectory(plugin, Plugin);
        tokens = options.PromptTokens;
        var prompts = Enum.GetValues<Prompt>();
        wording = prompts.ToDictionary(prompt => prompt, prompt => TokenCounter.Count(File.ReadAllText(Path.Combine(plugin, $"{prompt}", "skprompt.txt"))));
        examples = prompts.ToDictionary(prompt => prompt, prompt => options.FewShot ? Examples(Path.Combine(plugin, $"{prompt}", "examples.txt")) : "");
    }

    /// <summary>The worked examples of a prompt; empty where it has none or none are wanted.</summary>
    public string ExamplesOf(Prompt prompt) => examples[prompt];

    /// <summary>The answer in pieces.</summary>
    /// <exception cref="Faults.LanguageModelException">The model gave no usable answer.</exception>
    public async IAsyncEnumerable<string> StreamAsync(
        Prompt prompt, PromptValues values, TimeSpan deadline, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var function = kernel.Plugins[Plugin][$"{prompt}"];
        PromptExecutionSettings settings = new() { ExtensionData = new Dictionary<string, object>(function.ExecutionSettings!.Values.First().ExtensionData!) { [DeadlineChatClient.Key] = deadline } };
        KernelArguments arguments = new(settings);
        foreach (var (name, value) in values.Fit(wording[prompt], tokens)) arguments[name] = value;
        await foreach (var piece in kernel.InvokeStreamingAsync<string>(function, arguments, cancellationToken))
            if (piece.Length > 0) yield return piece;
    }

    /// <summary>The whole answer.</summary>
    /// <exception cref="Faults.LanguageModelException">The model gave no usable answer.</exception>
    public async Task<string> AskAsync(Prompt prompt, PromptValues values, TimeSpan deadline, CancellationToken cancellationToken)
    {
        StringBuilder answer = new();
        await foreach (var piece in StreamAsync(prompt, values, deadline, cancellationToken)) answer.Append(piece);
        return answer.ToString();
    }

    private static string Examples(string file) => File.Exists(file) ? File.ReadAllText(file) : "";
}
