namespace Recsys.Simulation.Needs;

/// <summary>What a simulated user wants from the conversation.</summary>
public enum NeedMode
{
    /// <summary>To be shown one of a few items that they have in mind and never name.</summary>
    Targets,

    /// <summary>To be shown anything that satisfies every condition.</summary>
    Constraints,

    /// <summary>To meet as many as possible of the items that they would like.</summary>
    Coverage,
}
