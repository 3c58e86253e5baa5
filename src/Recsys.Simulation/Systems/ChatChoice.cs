namespace Recsys.Simulation.Systems;

/// <summary>One answer among those that were asked for.</summary>
internal sealed record ChatChoice(ChatLine? Message);
