using Recsys.Simulation.Needs;

namespace Recsys.Simulation.Runs;

/// <summary>What a run is made of: <c>plan.json</c>. A run goes on only under the plan it was begun with.</summary>
/// <param name="Data">What the scenarios come from.</param>
/// <param name="Users">Which simulated users.</param>
public sealed record RunPlan(string Protocol, NeedMode Mode, string Data, string Users, IReadOnlyList<string> Systems, int Episodes, int Seed, int SlateSize, int MaxTurns)
{
    /// <summary>Who judges the conversations; empty for nobody.</summary>
    public string Judge { get; init; } = "";

    public bool IsCold { get; init; }

    public bool HasFriction { get; init; } = true;

    /// <summary>How many liked items the systems know of each person; null for all.</summary>
    public int? Known { get; init; }

    /// <summary>All episodes of all systems.</summary>
    public int Total => Systems.Count * Episodes;

    /// <summary>What differs from another plan, in words; null where nothing does.</summary>
    public string? DifferenceFrom(RunPlan other)
    {
        (string Name, object Own, object Others)[] settings =
        [
            ("protocol", Protocol, other.Protocol), ("mode", Mode, other.Mode), ("data", Data, other.Data), ("users", Users, other.Users),
            ("systems", string.Join(", ", Systems), string.Join(", ", other.Systems)), ("episodes", Episodes, other.Episodes), ("seed", Seed, other.Seed),
            ("slate size", SlateSize, other.SlateSize), ("turns", MaxTurns, other.MaxTurns), ("cold", IsCold, other.IsCold), ("friction", HasFriction, other.HasFriction), ("judge", Judge, other.Judge), ("known likes", Likes(Known), Likes(other.Known)),
        ];
        return settings.Where(one => !one.Own.Equals(one.Others)).Select(one => $"{one.Name} {one.Others} instead of {one.Own}").FirstOrDefault();

        static string Likes(int? known) => known is { } some ? $"{some}" : "all";
    }
}
