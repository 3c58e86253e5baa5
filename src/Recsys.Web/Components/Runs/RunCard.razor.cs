using System.Globalization;
using Microsoft.AspNetCore.Components;
using Recsys.Simulation.Needs;
using Recsys.Web.Runs;

namespace Recsys.Web.Components.Runs;

/// <summary>One run: what it was, who found it, and whether to believe it.</summary>
public sealed partial class RunCard : ComponentBase
{
    private const int Shown = 8;

    [Parameter, EditorRequired] public RunEntry Run { get; set; } = null!;

    private string What => Run.Plan.Mode == NeedMode.Coverage ? "Hidden liked items shown" : "Needs met";

    private string Facts => string.Create(CultureInfo.InvariantCulture,
        $"{Run.Plan.Protocol} protocol, {Run.Plan.Mode.ToString().ToLowerInvariant()}, {Run.Plan.Data}, {Run.Plan.Users} users, {Run.Plan.Episodes:N0} conversations with {(Run.Plan.Systems.Count == 1 ? Run.Plan.Systems[0] : $"each of {Run.Plan.Systems.Count} systems")}, seed {Run.Plan.Seed}");

    private static string Percent(double share) => share.ToString("P1", CultureInfo.InvariantCulture);

    private static string Number(double share) => share.ToString("F4", CultureInfo.InvariantCulture);
}
