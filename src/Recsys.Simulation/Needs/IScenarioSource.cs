namespace Recsys.Simulation.Needs;

/// <summary>Where scenarios come from.</summary>
public interface IScenarioSource
{
    /// <summary>What they are made from, for reports: <c>starter, people of ml-1m</c>.</summary>
    string Name { get; }

    /// <summary>How many distinct ones there are; null where any number can be made.</summary>
    int? Count { get; }

    /// <summary>The scenario of that 0-based number: a pure function of its arguments.</summary>
    Scenario At(int number, int seed);
}
