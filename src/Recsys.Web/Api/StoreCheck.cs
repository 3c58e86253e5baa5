using Microsoft.Extensions.Diagnostics.HealthChecks;
using Recsys.Core.Store;

namespace Recsys.Web.Api;

/// <summary>Can the store be read?</summary>
internal sealed class StoreCheck(IRecsysStore store) : IHealthCheck
{
    // What this throws, the health checks report as unhealthy.
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await store.FindUserAsync(new("nobody"), cancellationToken);
        return HealthCheckResult.Healthy("The store can be read.");
    }
}
