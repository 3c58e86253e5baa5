namespace Recsys.Simulation.Needs;

/// <summary>What makes a person hard to serve. Probabilities are per opportunity.</summary>
public sealed record Friction
{
    /// <summary>None at all: endless patience, one plain statement a turn.</summary>
    public static Friction None { get; } = new();

    /// <summary>Turns without progress after which the person leaves.</summary>
    public int Patience { get; init; } = int.MaxValue;

    /// <summary>How much is said in one breath, 0 to 1.</summary>
    public double Verbosity { get; init; }

    /// <summary>Probability that something is put in a roundabout way, or that a turn tells nothing new.</summary>
    public double Vagueness { get; init; }

    /// <summary>Probability that a value is said wrong and put right a turn later.</summary>
    public double Inconsistency { get; init; }

    /// <summary>Probability that an exclusion is only said once it is broken.</summary>
    public double LateDisclosure { get; init; }

    /// <summary>Probability that a word is mistyped.</summary>
    public double Typos { get; init; }

    /// <summary>An ordinary person.</summary>
    public static Friction Usual(Random random) => new()
    {
        Patience = random.Next(4, 11),
        Verbosity = random.NextDouble(),
        Vagueness = 0.5 * random.NextDouble(),
        Inconsistency = 0.08 * random.NextDouble(),
        LateDisclosure = random.NextDouble(),
        Typos = random.Next(3) == 0 ? 0.05 * random.NextDouble() : 0,
    };
}
