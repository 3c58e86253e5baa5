using Microsoft.Extensions.Logging.Abstractions;
using Recsys.LanguageModel;
using Recsys.LanguageModel.Budgets;
using Recsys.LanguageModel.Tests.Fakes;
using Recsys.Simulation.LanguageModels;

namespace Recsys.Simulation.Tests.LanguageModels;

/// <summary>The model of simulated users over the fake server, with the shipped prompts and the real client.</summary>
internal sealed class FakeModel : IAsyncDisposable
{
    private const string Decided = "What you do now:\n";

    private readonly FakeModelServer server;
    private readonly ModelConnection connection;

    private FakeModel(FakeModelServer server, ModelConnection connection, PromptedModel model) => (this.server, this.connection, Model) = (server, connection, model);

    public PromptedModel Model { get; }

    public IEnumerable<FakeCall> Calls => server.Calls;

    public static async Task<FakeModel> StartAsync(Func<FakeCall, FakeAnswer> script, TimeSpan? patience = null)
    {
        var server = await FakeModelServer.StartAsync();
        server.Script = script;
        LanguageModelOptions options = new()
        {
            Provider = ModelProvider.Compatible,
            Endpoint = new(server.Address, "/v1"),
            Model = "fake-model",
            Retries = 0,
            FailuresToOpen = 1000,
            Deadlines = new() { Write = patience ?? TimeSpan.FromMinutes(1), Idle = TimeSpan.FromMinutes(1) },
            Budget = new() { Tokens = long.MaxValue, UserTokens = long.MaxValue, Prices = new Dictionary<string, TokenPrice> { ["fake-model"] = new() { Input = 1_000_000, Output = 2_000_000 } } },
        };
        ModelConnection connection = new(options, NullLoggerFactory.Instance);
        return new(server, connection, new(connection, Path.Combine(Repository.Root, "prompts"), options));
    }

    /// <summary>Does what it is told, in the words in which it is told.</summary>
    public static string Obedient(FakeCall call)
    {
        var text = call.Messages[^1].Text;
        var start = text.IndexOf(Decided, StringComparison.Ordinal);
        return start < 0 ? "Hello." : text[(start + Decided.Length)..].Replace("- ", "", StringComparison.Ordinal).Replace('\n', '.');
    }

    public async ValueTask DisposeAsync()
    {
        connection.Dispose();
        await server.DisposeAsync();
    }
}
