using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;
using Recsys.LanguageModel.Budgets;
using Recsys.LanguageModel.Faults;
using Recsys.LanguageModel.Guards;
using Recsys.LanguageModel.Recording;

namespace Recsys.LanguageModel.Providers;

/// <summary>Builds the one chat client that everything asks: the provider's, inside the guards.</summary>
internal static class ChatClients
{
    /// <summary>The source of traces and meters.</summary>
    public const string Telemetry = "Recsys.LanguageModel";

    private const int ToolRounds = 6;

    public static IChatClient Build(
        LanguageModelOptions options, HttpClient http, CircuitBreaker circuit, TokenBudget budget, ILoggerFactory loggers, TimeProvider clock, string telemetry = Telemetry)
    {
        var client = Guarded(Answering(options, http), options, circuit, budget, loggers, clock, telemetry).Build()
            .AsBuilder().UseKernelFunctionInvocation(loggers).Build();
        client.GetService<FunctionInvokingChatClient>()!.MaximumIterationsPerRequest = ToolRounds;
        return client;
    }

    // The first line is the outermost: what it does happens once a call, what the last does happens once an attempt.
    private static ChatClientBuilder Guarded(
        IChatClient provider, LanguageModelOptions options, CircuitBreaker circuit, TokenBudget budget, ILoggerFactory loggers, TimeProvider clock, string telemetry) =>
        new ChatClientBuilder(provider)
            .UseOpenTelemetry(loggers, telemetry, traces => traces.EnableSensitiveData = options.RecordContent)
            .Use(inner => new BudgetChatClient(inner, budget, options.Model, options.OutputTokens, options.ThinkingTokens))
            .Use(inner => new OutputCapChatClient(inner, options.OutputTokens, options.ThinkingTokens))
            .Use(inner => new CircuitChatClient(inner, circuit))
            .Use(inner => new DeadlineChatClient(inner, options.Deadlines.Turn, clock))
            .Use(inner => new GateChatClient(inner, options.Concurrency))
            .Use(inner => new RetryChatClient(inner, options.Retries, options.RetryDelay, clock))
            .Use(inner => new IdleChatClient(inner, options.Deadlines.Idle, clock))
            .Use(inner => new FailureChatClient(inner))
            .Use(inner => new ThoughtChatClient(inner));

    private static IChatClient Answering(LanguageModelOptions options, HttpClient http) => options.Recording switch
    {
        RecordingMode.Replay => new ReplayChatClient(new(options.RecordingFolder), options.Model),
        RecordingMode.Record => new RecordingChatClient(ProviderClients.Chat(options, http), new(options.RecordingFolder), options.Model),
        _ => ProviderClients.Chat(options, http),
    };
}
