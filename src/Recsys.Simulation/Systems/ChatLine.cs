namespace Recsys.Simulation.Systems;

/// <summary>One message of a chat.</summary>
internal sealed record ChatLine(string Role, string? Content);
