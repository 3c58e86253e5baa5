using Recsys.Core.Metrics;
using Recsys.Models.Runs;

namespace Recsys.Cli.Evaluation;

/// <summary>How metrics are written in tables.</summary>
internal static class MetricTables
{
    public static string Words(HistoryMask mask) => mask == HistoryMask.History ? "history masked" : "nothing masked";

    public static string Range(Interval interval) => $"{interval.Low:F4} – {interval.High:F4}";
}
