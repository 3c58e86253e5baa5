using System.Collections.Concurrent;

namespace Recsys.Web.Load;

/// <summary>People who chat at once, each at their own pace: they read and think before they speak again.</summary>
/// <param name="Think">From the end of an answer to the next message, a half less to a half more.</param>
internal sealed record Crowd(Uri Address, int People, int Turns, TimeSpan Think, int Seed)
{
    private static readonly string[] lines =
    [
        "crime films from the 1990s", "something like Alien", "a funny film for tonight", "newer please", "I loved Heat", "no horror",
        "a slow western", "something lighter", "films with Tom Hanks", "under two hours", "more like the first", "surprise me",
        "a war film, nothing with Tom Cruise", "older than that", "something mind-bending", "an animated film for the kids",
    ];

    public ConcurrentBag<Answer> Answers { get; } = [];

    public ConcurrentBag<string> Problems { get; } = [];

    /// <summary>Opens all windows, a few at a time, as people come in.</summary>
    public async Task<IReadOnlyList<Circuit>> ComeInAsync()
    {
        ConcurrentBag<Circuit> circuits = [];
        await Parallel.ForEachAsync(Enumerable.Range(0, People), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (_, _) => circuits.Add(await Circuit.OpenAsync(Address)));
        return [.. circuits];
    }

    public Task ChatAsync(IReadOnlyList<Circuit> circuits) => Task.WhenAll(circuits.Select((circuit, person) => ChatAsync(circuit, new Random(Seed + person))));

    private async Task ChatAsync(Circuit circuit, Random random)
    {
        var place = random.Next(lines.Length);
        await Task.Delay(Think * random.NextDouble());
        for (var turn = 0; turn < Turns; turn++)
        {
            var line = lines[(place + turn) % lines.Length];
            try
            {
                Answers.Add(await circuit.SayAsync(line));
            }
            catch (Exception problem) when (problem is IOException or TimeoutException or InvalidOperationException)
            {
                Problems.Add($"{line}: {problem.Message}");
            }
            await Task.Delay(Think * (0.5 + random.NextDouble()));
        }
    }
}
