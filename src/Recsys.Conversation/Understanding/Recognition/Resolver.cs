namespace Recsys.Conversation.Understanding.Recognition;

/// <summary>Chooses the readings that do not overlap and weigh most together (weighted interval scheduling).</summary>
internal static class Resolver
{
    public static List<Reading> Resolve(IEnumerable<Reading> readings, int tokenCount)
    {
        var byEnd = readings.ToLookup(reading => reading.End);
        var best = new double[tokenCount + 1];
        var chosen = new Reading?[tokenCount + 1];
        for (var end = 1; end <= tokenCount; end++)
        {
            best[end] = best[end - 1];
            foreach (var reading in byEnd[end])
                if (best[reading.Start] + reading.Weight is var weight && weight > best[end]) (best[end], chosen[end]) = (weight, reading);
        }
        List<Reading> path = [];
        for (var end = tokenCount; end > 0; end = chosen[end]?.Start ?? end - 1)
            if (chosen[end] is { } reading) path.Add(reading);
        path.Reverse();
        return path;
    }
}
