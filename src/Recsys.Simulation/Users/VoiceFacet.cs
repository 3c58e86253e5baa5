namespace Recsys.Simulation.Users;

/// <summary>How people speak of one facet; <c>{value}</c> and <c>{label}</c> are filled in.</summary>
/// <remarks>Settable, because the generated reader gives init-only properties that a file leaves out null in place of their defaults.</remarks>
internal sealed record VoiceFacet
{
    public double Weight { get; set; } = 1;

    /// <summary>Are its values written in lower case?</summary>
    public bool IsLower { get; set; }

    public IReadOnlyList<string> Wanted { get; set; } = [];

    public IReadOnlyList<string> Unwanted { get; set; } = [];

    public IReadOnlyList<string> Answers { get; set; } = [];

    /// <summary>By value: whole sentences that do not use the value's name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Roundabout { get; set; } = new Dictionary<string, IReadOnlyList<string>>();
}
