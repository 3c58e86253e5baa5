using Recsys.Models.Training;

namespace Recsys.Cli.Training;

/// <summary>Shows a training run on stderr: one line that renews itself on a screen, a line now and then in a log.</summary>
internal sealed class TrainingProgress(Terminal terminal, bool live) : IProgress<EpochProgress>
{
    private static readonly TimeSpan interval = TimeSpan.FromSeconds(10);
    private TimeSpan next;
    private bool open;

    /// <summary>Is stderr a screen that understands being overwritten?</summary>
    public static bool CanBeLive => !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") is not (null or "dumb");

    public void Report(EpochProgress value)
    {
        if (live)
        {
            terminal.Error.Write($"\r{Line(value)}\u001b[K");
            open = true;
        }
        else if (value.Last.Epoch == 1 || value.Elapsed >= next || value.Left == TimeSpan.Zero)
        {
            terminal.Note(Line(value));
            next = value.Elapsed + interval;
        }
    }

    /// <summary>Leaves the line that was shown last.</summary>
    public void End()
    {
        if (open) terminal.Error.WriteLine();
        open = false;
    }

    private static string Line(EpochProgress value)
    {
        var best = value.BestEpoch == 0 ? "" : $"  best {value.BestMetric:F4} at {value.BestEpoch}";
        var metric = value.Last.Metric is { } measured ? $"  {value.MetricName} {measured:F4}" : "";
        var loss = value.Epochs == 1 ? "" : $"  loss {value.Last.Loss:F4}";   // a model in closed form has none
        return $"epoch {value.Last.Epoch}/{value.Epochs}{loss}{metric}{best}  "
            + $"{value.Last.Seconds:F2} s  {Clock(value.Elapsed)} gone, at most {Clock(value.Left)} left";
    }

    private static string Clock(TimeSpan time) => time.TotalHours >= 1 ? $"{(int)time.TotalHours}:{time:mm\\:ss}" : $"{time:m\\:ss}";
}
