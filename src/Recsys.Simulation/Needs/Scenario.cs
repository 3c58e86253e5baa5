using Recsys.Core;
using Recsys.Simulation.Views;

namespace Recsys.Simulation.Needs;

/// <summary>Everything that an episode starts from. The same number and seed give the same scenario for every system, so that systems are compared in pairs.</summary>
/// <param name="Number">0-based.</param>
/// <param name="Id">The name in the data, e.g. <c>16162_4</c>.</param>
/// <param name="Seed">The seed of everything that is drawn in this episode.</param>
public sealed record Scenario(int Number, string Id, int Seed, Persona Persona, Need Need)
{
    /// <summary>What the system knows of the past.</summary>
    public UserHistory History { get; init; } = UserHistory.Empty;

    /// <summary>The person's identifier in the training data; null for anyone else.</summary>
    public UserId? User { get; init; }

    /// <summary>A real conversation that the episode goes on with; its last words are the person's.</summary>
    public IReadOnlyList<Message> Prelude { get; init; } = [];

    /// <summary>The items that the prelude names, oldest first.</summary>
    public IReadOnlyList<ItemId> Mentioned { get; init; } = [];

    /// <summary>What the person has said in the prelude.</summary>
    public IReadOnlyList<Constraint> Said { get; init; } = [];

    /// <summary>Does the prelude name a target already?</summary>
    public bool IsTainted => Need.Targets.Any(Mentioned.Contains);
}
