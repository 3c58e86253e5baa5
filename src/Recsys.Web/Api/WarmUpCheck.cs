using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Recsys.Web.Api;

/// <summary>Has a first turn been taken? Until then answers come, but late.</summary>
internal sealed class WarmUpCheck(WarmUp warmUp) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(warmUp switch
    {
        { Problem: { } problem } => HealthCheckResult.Degraded(problem),
        { Took: { } took } => HealthCheckResult.Healthy(string.Create(CultureInfo.InvariantCulture, $"Warm after {took.TotalSeconds:0.0} s.")),
        _ => HealthCheckResult.Unhealthy("Warming up; the first answers come late."),
    });
}
