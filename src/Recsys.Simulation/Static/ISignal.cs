namespace Recsys.Simulation.Static;

/// <summary>One reason to recommend items after a dialogue, learned from training dialogues.</summary>
public interface ISignal
{
    string Name { get; }

    /// <summary>What speaks for each item of the catalogue, 0 or more. What the case's own dialogue taught is left out, so that training cases look like new ones.</summary>
    double[] Score(StaticCase one);
}
