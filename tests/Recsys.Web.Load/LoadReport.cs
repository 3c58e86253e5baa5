using System.Diagnostics;

namespace Recsys.Web.Load;

/// <summary>Runs a crowd and says how it went.</summary>
internal static class LoadReport
{
    private const double Mebibyte = 1024 * 1024;

    /// <returns>The exit code: 1 where anybody met a problem.</returns>
    public static async Task<int> RunAsync(HostProcess host, Crowd crowd, TextWriter output)
    {
        await WarmUpAsync(host.Address);
        var alone = host.Memory;
        var circuits = await crowd.ComeInAsync();
        var idle = host.Memory;
        var (began, worked) = (Stopwatch.GetTimestamp(), host.ProcessorTime);
        await crowd.ChatAsync(circuits);
        var (took, processor) = (Stopwatch.GetElapsedTime(began), host.ProcessorTime - worked);
        var chatted = host.Memory;
        foreach (var circuit in circuits) await circuit.DisposeAsync();

        output.WriteLine($"{crowd.People} people, {crowd.Turns} messages each, a pause of {crowd.Think.TotalSeconds:0.#} s on average: "
            + $"{crowd.Answers.Count} answers in {took.TotalSeconds:0} s, {crowd.Answers.Count / took.TotalSeconds:0.0} a second, {crowd.Problems.Count} problems");
        WriteTimes(output, "first sign", crowd.Answers.Select(answer => answer.First));
        WriteTimes(output, "cards", crowd.Answers.Select(answer => answer.Cards).OfType<TimeSpan>());
        WriteTimes(output, "complete", crowd.Answers.Select(answer => answer.Complete));
        output.WriteLine($"processor     {processor / took:0.00} cores busy in the host, {processor.TotalMilliseconds / Math.Max(1, crowd.Answers.Count):0} ms an answer; load {LoadAverage()}");
        output.WriteLine($"memory        {alone / Mebibyte:0} MiB before, {idle / Mebibyte:0} with {crowd.People} windows open, {chatted / Mebibyte:0} after the chats: "
            + $"{(chatted - alone) / Mebibyte / crowd.People:0.0} MiB a circuit");
        foreach (var problem in crowd.Problems.GroupBy(problem => problem)) output.WriteLine($"problem       {problem.Count()} × {problem.Key}");
        return crowd.Problems.IsEmpty ? 0 : 1;
    }

    // What a process does once is no matter of how many people there are.
    private static async Task WarmUpAsync(Uri address)
    {
        await using var circuit = await Circuit.OpenAsync(address);
        for (var i = 0; i < 5; i++) await circuit.SayAsync("something good");
    }

    private static void WriteTimes(TextWriter output, string what, IEnumerable<TimeSpan> times)
    {
        var sorted = times.Order().ToList();
        if (sorted.Count == 0) return;
        double At(double share) => sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))].TotalMilliseconds;
        output.WriteLine($"{what,-13} n {sorted.Count}, p50 {At(.5):0} ms, p95 {At(.95):0} ms, p99 {At(.99):0} ms, longest {sorted[^1].TotalMilliseconds:0} ms");
    }

    private static string LoadAverage() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
