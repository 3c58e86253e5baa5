using Microsoft.Extensions.Diagnostics.HealthChecks;
using Recsys.Core.Store;

namespace Recsys.Web.Api;

/// <summary>Can the store be read and written?</summary>
internal sealed class StoreCheck(IRecsysStore store) : IHealthCheck
{
    // What this throws, the health checks report as unhealthy.
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await store.FindUserAsync(new("nobody"), cancellationToken);
        return store.Problem is { } problem ? HealthCheckResult.Degraded(problem) : HealthCheckResult.Healthy("The store can be read and written.");
    }
}
