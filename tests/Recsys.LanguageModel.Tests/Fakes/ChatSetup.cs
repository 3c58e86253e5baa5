using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging.Abstractions;
using Recsys.LanguageModel.Budgets;
using Recsys.LanguageModel.Guards;
using Recsys.LanguageModel.Providers;

namespace Recsys.LanguageModel.Tests.Fakes;

/// <summary>The product's chat client against the fake server.</summary>
internal sealed class ChatSetup : IDisposable
{
    private readonly HttpClient http;

    public ChatSetup(LanguageModelOptions options, TimeProvider? clock = null)
    {
        http = ProviderConnection.Open(options);
        Circuit = new(options.FailuresToOpen, options.OpenFor, clock);
        Budget = new(options.Budget, clock);
        Client = ChatClients.Build(options, http, Circuit, Budget, NullLoggerFactory.Instance, clock ?? TimeProvider.System);
    }

    public IChatClient Client { get; }

    public CircuitBreaker Circuit { get; }

    public TokenBudget Budget { get; }

    /// <summary>Settings of one provider whose server is the fake one.</summary>
    public static LanguageModelOptions Options(FakeModelServer server, ModelProvider provider) => new()
    {
        Provider = provider,
        Endpoint = provider is ModelProvider.OpenAI or ModelProvider.Compatible ? new(server.Address, "/v1") : server.Address,
        Model = "fake-model",
        EmbeddingModel = "fake-embedding",
        ApiKey = provider is ModelProvider.Ollama or ModelProvider.Compatible ? "" : "sk-canary-key",
        RetryDelay = TimeSpan.FromMilliseconds(5),
    };

    public void Dispose()
    {
        Client.Dispose();
        http.Dispose();
    }
}
