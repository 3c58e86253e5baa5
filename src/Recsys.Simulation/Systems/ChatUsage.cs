namespace Recsys.Simulation.Systems;

/// <summary>What an answer cost, in tokens.</summary>
internal sealed record ChatUsage(long PromptTokens, long CompletionTokens);
