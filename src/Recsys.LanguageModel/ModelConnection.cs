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
    private readonly TimeProvider clock;

    /// <param name="options">A provider must be set.</param>
    public ModelConnection(LanguageModelOptions options, ILoggerFactory loggers, TimeProvider? clock = null)
        : this(options, loggers, clock ?? TimeProvider.System, ProviderConnection.Sockets(options), ChatClients.Telemetry) { }

    /// <param name="network">What carries requests to the provider.</param>
    /// <param name="telemetry">The source of traces and meters.</param>
    internal ModelConnection(LanguageModelOptions options, ILoggerFactory loggers, TimeProvider clock, HttpMessageHandler network, string telemetry)
    {
        this.clock = clock;
        Circuit = new(options.FailuresToOpen, options.OpenFor, clock);
        Budget = new(options.Budget, clock);
        Http = ProviderConnection.Over(network);
        Client = ChatClients.Build(options, Http, Circuit, Budget, loggers, clock, telemetry);
    }

    public IChatClient Client { get; }

    public CircuitBreaker Circuit { get; }

    public TokenBudget Budget { get; }

    /// <summary>A folder of prompts that are asked over this connection.</summary>
    /// <param name="folder">The folder that holds the plugins' folders.</param>
    /// <exception cref="DirectoryNotFoundException">The prompts are not there.</exception>
    public PromptPlugin Prompts(string folder, string plugin) => new(Client, folder, plugin, clock);

    internal HttpClient Http { get; }

    public void Dispose()
    {
        Client.Dispose();
        Http.Dispose();
    }
}
