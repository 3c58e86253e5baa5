using System.Globalization;
using Microsoft.AspNetCore.Components;
using Recsys.Core;
using Recsys.Simulation.Episodes;
using Recsys.Simulation.Needs;
using Recsys.Web.Runs;

namespace Recsys.Web.Components.Runs;

/// <summary>Lets a simulated person talk with the recommender, turn by turn, at a pace that can be read.</summary>
public sealed partial class LivePage : ComponentBase, IDisposable
{
    private const int Most = 100_000;
    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(900);

    private readonly List<EpisodeTurn> turns = [];
    private CancellationTokenSource? talking;
    private NeedMode mode = NeedMode.Targets;
    private int number;
    private Scenario? scenario;
    private Episode? whole;
    private string? notice;
    private bool isTalking;

    [Inject] private LiveSimulation Live { get; set; } = null!;

    [Inject] private ICatalog Catalog { get; set; } = null!;

    public void Dispose()
    {
        talking?.Cancel();
        talking?.Dispose();
    }

    private async Task WatchAsync()
    {
        if (turns.Count > 0) number++;
        number = Math.Clamp(number, 0, Most);
        Begin();
        try
        {
            scenario = await Live.ScenarioAsync(mode, number);
            await foreach (var step in Live.WatchAsync(scenario, talking!.Token))
            {
                if (step.Turn is { } turn) turns.Add(turn);
                whole = step.Whole;
                StateHasChanged();
                if (whole is null) await Task.Delay(pause, talking.Token);
            }
            if (whole is null) notice = "Others are watching already; try again in a moment.";
        }
        catch (OperationCanceledException)
        {
            notice = "Stopped.";
        }
        catch (InvalidDataException unfit)
        {
            notice = unfit.Message;
        }
        isTalking = false;
    }

    private void Begin()
    {
        talking?.Dispose();
        talking = new();
        turns.Clear();
        (whole, notice, isTalking) = (null, null, true);
    }

    private void Stop() => talking?.Cancel();

    private string Wish(Scenario who) => who.Need.Mode == NeedMode.Constraints
        ? $"Anything that is {ConstraintWords.Of(who.Need.Constraints, Catalog.Schema)}."
        : $"{string.Join("; ", who.Need.Targets.Select(target => Catalog.Find(target)?.Title ?? target.Value))}.";

    private static string Manner(Friction friction) => string.Create(CultureInfo.InvariantCulture,
        $"{(friction.Verbosity > 0.6 ? "Talkative" : "Of few words")}, {(friction.Vagueness > 0.25 ? "vague" : "plain")}, leaves after {friction.Patience} turns without progress{(friction.Typos > 0 ? ", types in haste" : "")}.");
}
