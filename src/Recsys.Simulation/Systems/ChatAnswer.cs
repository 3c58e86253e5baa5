namespace Recsys.Simulation.Systems;

/// <summary>What a chat endpoint answers, as far as it matters here.</summary>
internal sealed record ChatAnswer(IReadOnlyList<ChatChoice>? Choices, ChatUsage? Usage);
