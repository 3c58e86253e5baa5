using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Recsys.LanguageModel.Budgets;
using Recsys.LanguageModel.Guards;
using Recsys.LanguageModel.Prompts;
using Recsys.LanguageModel.Providers;

namespace Recsys.LanguageModel;

/// <summary>A language model inside its guards: what the steps of a turn ask, and what a simulated user asks in its own name.</summary>
public sealed class ModelConnection : IDisposable
{
    /// <param name="options">A provider must be set.</param>
    public ModelConnection(LanguageModelOptions options, ILoggerFactory loggers, TimeProvider? clock = null)
    {
        Circuit = new(options.FailuresToOpen, options.OpenFor, clock);
        Budget = new(options.Budget, clock);
        Http = ProviderConnection.Open(options);
        Client = ChatClients.Build(options, Http, Circuit, Budget, loggers, clock ?? TimeProvider.System);
    }

    public IChatClient Client { get; }

    public CircuitBreaker Circuit { get; }

    public TokenBudget Budget { get; }

    /// <summary>A folder of prompts that are asked over this connection.</summary>
    /// <param name="folder">The folder that holds the plugins' folders.</param>
    /// <exception cref="DirectoryNotFoundException">The prompts are not there.</exception>
    public PromptPlugin Prompts(string folder, string plugin) => new(Client, folder, plugin);

    internal HttpClient Http { get; }

    public void Dispose()
    {
        Client.Dispose();
        Http.Dispose();
    }
}
