using System.Globalization;
using Recsys.Core;
using Recsys.Simulation.Episodes;

namespace Recsys.Simulation.Reports;

/// <summary>A conversation as plain lines.</summary>
public static class Transcript
{
    /// <param name="catalog">Gives titles; without it items are told by their ids.</param>
    public static IEnumerable<string> Of(Episode episode, ICatalog? catalog = null)
    {
        yield return $"{episode.System}, conversation {episode.Number} ({episode.Id}), {episode.Persona.Name}{(episode.Persona.Taste.Length > 0 ? $": {episode.Persona.Taste}" : "")}";
        yield return episode.Constraints.Count > 0 ? $"Wants {string.Join(", ", episode.Constraints)}." : $"Has {Titles(episode.Targets, catalog)} in mind.";
        foreach (var turn in episode.Turns)
        {
            yield return "";
            if (turn.Utterance.Length > 0) yield return $"  user    {turn.Utterance}";
            yield return $"  system  {turn.Reply}";
            if (turn.Slate.Count > 0) yield return $"          shows {Titles(turn.Slate, catalog)}";
            yield return $"          {Facts(turn)}";
        }
        if (episode.Farewell.Length > 0) yield return $"\n  user    {episode.Farewell}";
        yield return "";
        yield return Ending(episode);
    }

    private static string Titles(IEnumerable<ItemId> items, ICatalog? catalog) =>
        string.Join("; ", items.Select(item => catalog?.Find(item)?.Title ?? item.Value));

    /// <summary>How it ended, in a sentence.</summary>
    public static string Ending(Episode episode) => episode.Ending switch
    {
        Termination.Accepted => $"Found at turn {episode.Turns.Count}.",
        Termination.GaveUp => $"Gave up after turn {episode.Turns.Count}.",
        Termination.Aborted => $"The leak guard ended it at turn {episode.Turns.Count}.",
        Termination.SystemFailed => $"The system failed at turn {episode.Turns.Count}: {episode.Failure}",
        _ => $"Not found in {episode.Turns.Count} turns.",
    };

    /// <summary>What a turn told and came to.</summary>
    public static string Facts(EpisodeTurn turn)
    {
        List<string> facts = [string.Create(CultureInfo.InvariantCulture, $"{turn.Bits:F1} bits")];
        facts.AddRange(turn.Disclosed.Select(one => string.Create(CultureInfo.InvariantCulture, $"{(one.IsAsked ? "answered" : "said")} {one.Constraint} ({one.Bits:+0.0;-0.0;0.0})")));
        if (turn.AskedFacet is { } facet) facts.Add($"asks for {facet}");
        if (turn.AsksForLikes) facts.Add("asks for likes");
        if (turn.Hits.Count > 0) facts.Add($"hit at {string.Join(", ", turn.Hits)} of {turn.Slate.Count}");
        if (turn.Guard is GuardPath.Reworded or GuardPath.Redacted or GuardPath.Aborted) facts.Add($"the leak guard stepped in: {turn.Guard.ToString().ToLowerInvariant()}");
        if (turn.SoundsAccepting) facts.Add("the words accept, the verdict does not");
        if (turn.WordingFailure is { } failure) facts.Add($"embedded words stood in for the model's ({failure})");
        return string.Join("; ", facts);
    }
}
