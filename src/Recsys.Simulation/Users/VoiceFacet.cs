using Recsys.Core;

namespace Recsys.Simulation.Users;

/// <summary>How people speak of one facet; <c>{value}</c> and <c>{label}</c> are filled in.</summary>
/// <remarks>Settable, because the generated reader gives init-only properties that a file leaves out null in place of their defaults.</remarks>
internal sealed record VoiceFacet
{
    public double Weight { get; set; } = 1;

    /// <summary>Are its values written in lower case?</summary>
    public bool IsLower { get; set; }

    public IReadOnlyList<string> Wanted { get; set; } = [];

    /// <summary>What suits an upper bound alone: time at hand is no reason for a long one.</summary>
    public IReadOnlyList<string> AtMost { get; set; } = [];

    /// <summary>What suits a lower bound alone.</summary>
    public IReadOnlyList<string> AtLeast { get; set; } = [];

    public IReadOnlyList<string> Unwanted { get; set; } = [];

    public IReadOnlyList<string> Answers { get; set; } = [];

    /// <summary>By value: whole sentences that do not use the value's name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Roundabout { get; set; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The sentences for a wish, by what is wished for.</summary>
    public IReadOnlyList<string> WantedFor(FacetTerm term) => term switch
    {
        { Low: null, High: not null } => [.. AtMost, .. Wanted],
        { Low: not null, High: null } => [.. AtLeast, .. Wanted],
        _ => Wanted,
    };
}
