using System.Diagnostics;
using Recsys.Core;
using Recsys.Hosting;
using Recsys.Web.Components.Chat;

namespace Recsys.Web;

/// <summary>Rehearses what people begin with while the host comes up.</summary>
internal sealed partial class WarmUp(IServiceProvider services, ILogger<WarmUp> logger) : BackgroundService
{
    /// <summary>How long it took; null until it is done.</summary>
    public TimeSpan? Took { get; private set; }

    /// <summary>Why the turn could not be taken, in a sentence; null where it could.</summary>
    public string? Problem { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            await services.GetRequiredService<Rehearsal>().HoldAsync(Starters.Of(services.GetRequiredService<ICatalog>()).Select(starter => starter.Text), stoppingToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)   // whatever a step throws, the host comes up
        {
            Problem = "The first turn failed; the log says why.";
            Failed(logger, failure);
        }
        Took = Stopwatch.GetElapsedTime(began);
    }

    [LoggerMessage(LogLevel.Error, "The turn that warms the host up failed")]
    private static partial void Failed(ILogger logger, Exception failure);
}
