namespace Recsys.Simulation.Systems;

/// <summary>What a chat endpoint is asked.</summary>
internal sealed record ChatQuestion(string Model, IReadOnlyList<ChatLine> Messages);
