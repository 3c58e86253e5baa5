using System.Text;
using System.Text.Json;
using Recsys.Simulation.Episodes;

namespace Recsys.Simulation.Runs;

/// <summary>
/// The episodes of a run, a line each, only ever appended to. A line counts once its line end is there: what a kill left
/// behind it is cut off when the log is opened again, and its episode is run again.
/// </summary>
public sealed class EpisodeLog : IDisposable
{
    private readonly FileStream claim;   // held by one run at a time; the log itself stays readable meanwhile
    private readonly FileStream file;
    private readonly Lock gate = new();

    private EpisodeLog(FileStream claim, FileStream file, IReadOnlySet<(string System, int Number)> done) => (this.claim, this.file, Done) = (claim, file, done);

    /// <summary>The episodes that the log held when it was opened.</summary>
    public IReadOnlySet<(string System, int Number)> Done { get; }

    /// <exception cref="IOException">Another run writes to it.</exception>
    /// <exception cref="InvalidDataException">A whole line is no episode.</exception>
    public static EpisodeLog Open(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        FileStream claim = new(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        FileStream file = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite);
        try
        {
            file.SetLength(EndOfLastLine(file));
            var done = Read(path).Select(episode => (episode.System, episode.Number)).ToHashSet();
            file.Seek(0, SeekOrigin.End);
            return new(claim, file, done);
        }
        catch
        {
            file.Dispose();
            claim.Dispose();
            throw;
        }
    }

    /// <summary>The whole lines of a log, in its order; each episode once.</summary>
    public static IEnumerable<Episode> Read(string path)
    {
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using StreamReader reader = new(stream);
        HashSet<(string, int)> seen = [];
        for (var line = 1; reader.ReadLine() is { } text; line++)
            if (Parse(text, path, line) is { } episode && seen.Add((episode.System, episode.Number))) yield return episode;
    }

    /// <summary>An episode as it stands in a log: JSON on one line.</summary>
    public static string LineOf(Episode episode) => JsonSerializer.Serialize(episode, SimulationJson.Default.Episode);

    /// <summary>Appends an episode in one write; from then on a kill cannot lose it.</summary>
    public void Append(Episode episode)
    {
        var line = Encoding.UTF8.GetBytes(LineOf(episode) + "\n");
        lock (gate)
        {
            file.Write(line);
            file.Flush();
        }
    }

    public void Dispose()
    {
        file.Dispose();
        claim.Dispose();
    }

    private static Episode? Parse(string text, string path, int line)
    {
        try
        {
            return JsonSerializer.Deserialize(text, SimulationJson.Default.Episode);
        }
        catch (JsonException damaged)
        {
            throw new InvalidDataException($"Line {line} of {path} is no episode: {damaged.Message} Take the line out, or start anew with --overwrite.", damaged);
        }
    }

    private static long EndOfLastLine(FileStream file)
    {
        for (var end = file.Length; end > 0; end--)
        {
            file.Seek(end - 1, SeekOrigin.Begin);
            if (file.ReadByte() == '\n') return end;
        }
        return 0;
    }
}
