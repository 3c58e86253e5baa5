namespace Recsys.Web.Runs;

/// <summary>Where simulated runs are looked for, from the section <c>Simulation</c> of appsettings.json.</summary>
public sealed record SimulationOptions
{
    /// <summary>A folder of run folders, as <c>recsys simulate</c> writes them; relative to the content root.</summary>
    public string Runs { get; init; } = "runs";

    /// <summary>How many simulated conversations may be watched at once, on the whole server.</summary>
    public int Watched { get; init; } = 2;
}
