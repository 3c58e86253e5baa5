using Microsoft.Extensions.Diagnostics.HealthChecks;
using Recsys.Hosting;
using Recsys.Serving.Retrieval;

namespace Recsys.Web.Api;

/// <summary>Are the trained models served? Without one, lists come from what is popular and what is alike.</summary>
internal sealed class ModelsCheck(ModelShelf shelf) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var missing = shelf.Retrievers.OfType<UnavailableRetriever>().Select(retriever => retriever.Name).ToList();
        return Task.FromResult(missing.Count == 0
            ? HealthCheckResult.Healthy($"{shelf.Models.Count} models are served.")
            : HealthCheckResult.Degraded($"Not served: {string.Join(", ", missing)}; recommending without them."));
    }
}
