namespace Recsys.Simulation.Needs;

/// <summary>Who a simulated user is.</summary>
/// <param name="Name">A name, or the identifier of a user of the data.</param>
/// <param name="Taste">Their taste in one sentence; empty where none is known.</param>
public sealed record Persona(string Name, string Taste, Friction Friction);
