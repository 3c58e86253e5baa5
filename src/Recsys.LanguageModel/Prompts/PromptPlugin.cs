using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Recsys.LanguageModel.Guards;

namespace Recsys.LanguageModel.Prompts;

/// <summary>One folder of prompts, rendered and asked through Semantic Kernel.</summary>
public sealed class PromptPlugin
{
    private readonly Kernel kernel;
    private readonly string plugin;
    private readonly TimeProvider clock;

    /// <param name="folder">The folder that holds the plugins' folders.</param>
    /// <param name="plugin">The plugin's own folder in it: <c>Recommender</c>, <c>Simulator</c>.</param>
    /// <exception cref="DirectoryNotFoundException">The prompts are not there.</exception>
    internal PromptPlugin(IChatClient client, string folder, string plugin, TimeProvider clock)
    {
        (this.plugin, this.clock) = (plugin, clock);
        Folder = Path.Combine(folder, plugin);
        if (!Directory.Exists(Folder)) throw new DirectoryNotFoundException($"The prompts are missing: there is no folder '{Folder}'. Set LanguageModel:Prompts to the folder that holds '{plugin}'.");
        var builder = Kernel.CreateBuilder();
        builder.Services.AddSingleton(client);
        kernel = builder.Build();
        kernel.ImportPluginFromPromptDirectory(Folder, plugin);
    }

    /// <summary>The plugin's own folder.</summary>
    public string Folder { get; }

    /// <summary>What a prompt wants to be told.</summary>
    internal IEnumerable<string> Inputs(string prompt) => kernel.Plugins[plugin][prompt].Metadata.Parameters.Select(input => input.Name);

    /// <summary>The answer in pieces, until the deadline at the latest.</summary>
    /// <exception cref="Faults.LanguageModelException">The model gave no usable answer in time.</exception>
    public IAsyncEnumerable<string> StreamAsync(
        string prompt, IReadOnlyDictionary<string, string> values, TimeSpan deadline, CancellationToken cancellationToken = default) =>
        Punctual.ReadAsync(token => InvokeAsync(prompt, values, deadline, token), deadline, clock, cancellationToken);

    /// <summary>The whole answer.</summary>
    /// <exception cref="Faults.LanguageModelException">The model gave no usable answer.</exception>
    public async Task<string> AskAsync(string prompt, IReadOnlyDictionary<string, string> values, TimeSpan deadline, CancellationToken cancellationToken = default)
    {
        StringBuilder answer = new();
        await foreach (var piece in StreamAsync(prompt, values, deadline, cancellationToken)) answer.Append(piece);
        return answer.ToString();
    }

    private async IAsyncEnumerable<string> InvokeAsync(
        string prompt, IReadOnlyDictionary<string, string> values, TimeSpan deadline, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var function = kernel.Plugins[plugin][prompt];
        PromptExecutionSettings settings = new() { ExtensionData = new Dictionary<string, object>(function.ExecutionSettings!.Values.First().ExtensionData!) { [DeadlineChatClient.Key] = deadline } };
        KernelArguments arguments = new(settings);
        foreach (var (name, value) in values) arguments[name] = value;
        await foreach (var piece in kernel.InvokeStreamingAsync<string>(function, arguments, cancellationToken))
            if (piece.Length > 0) yield return piece;
    }
}
