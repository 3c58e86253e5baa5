using System.Globalization;
using System.Net;
using System.Text;
using Recsys.Core;
using Recsys.Simulation.Episodes;
using Recsys.Simulation.Metrics;
using Recsys.Simulation.Needs;

namespace Recsys.Simulation.Reports;

/// <summary>The best and the worst conversations, to be read: a number alone hides what happened.</summary>
internal sealed class Conversations(SimulationMetrics run, IReadOnlyList<Episode> episodes, ICatalog catalog)
{
    private const int Each = 5;

    public string Write()
    {
        // The controls say the same in every conversation; what there is to read is what the others say.
        var system = run.Systems.Select(one => one.System).LastOrDefault(name => !Systems.ControlBattery.Names.Contains(name)) ?? run.Systems[^1].System;
        var ranked = episodes.Where(episode => episode.System == system).OrderByDescending(Quality).ThenBy(episode => episode.Number).ToList();
        var worst = ranked.Skip(Each).Reverse().Take(Each);
        return $"<section><h2>Conversations to read: {Encoded(system)}</h2><h3>Five of the best</h3>{string.Concat(ranked.Take(Each).Select(One))}<h3>Five of the worst</h3>{string.Concat(worst.Select(One))}</section>";
    }

    /// <summary>Found soon on little; among misses, those are worst in which most was said in vain.</summary>
    private double Quality(Episode episode) => run.Plan.Mode == NeedMode.Coverage
        ? episode.Turns.SelectMany(turn => turn.Slate).Intersect(episode.Targets).Count() / (double)Math.Max(1, episode.Targets.Count)
        : (episode.IsSuccess ? 1000 - 10 * episode.Turns.Count : 0) - episode.Turns[^1].Bits;

    private string One(Episode episode)
    {
        StringBuilder text = new($"<details class=\"talk\"><summary>{Encoded(Transcript.Ending(episode))} <span>{Encoded(Wish(episode))}</span></summary>");
        text.Append($"<p class=\"who\">{Encoded(episode.Persona.Name)}{(episode.Persona.Taste.Length > 0 ? ": " + Encoded(episode.Persona.Taste) : "")}, conversation {episode.Number}</p><ol>");
        foreach (var turn in episode.Turns)
        {
            if (turn.Utterance.Length > 0) text.Append($"<li class=\"user\">{Encoded(turn.Utterance)}</li>");
            text.Append($"<li class=\"system\">{Encoded(turn.Reply)}{Slate(turn)}<small>{Encoded(Transcript.Facts(turn))}</small></li>");
        }
        if (episode.Farewell.Length > 0) text.Append($"<li class=\"user\">{Encoded(episode.Farewell)}</li>");
        return text.Append("</ol></details>").ToString();
    }

    private string Slate(EpisodeTurn turn) => turn.Slate.Count == 0 ? ""
        : $"<ul class=\"slate\">{string.Concat(turn.Slate.Select((item, place) => $"<li{(turn.Hits.Contains(place + 1) ? " class=\"hit\"" : "")}>{Encoded(Title(item))}</li>"))}</ul>";

    private string Wish(Episode episode) => episode.Constraints.Count > 0
        ? $"wants {ConstraintWords.Of(episode.Constraints, catalog.Schema)}"
        : string.Create(CultureInfo.InvariantCulture, $"has {(episode.Targets.Count > 3 ? $"{episode.Targets.Count} items" : string.Join(", ", episode.Targets.Select(Title)))} in mind");

    private string Title(ItemId item) => catalog.Find(item)?.Title ?? item.Value;

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
