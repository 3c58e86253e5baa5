using System.Text.Json;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Recsys.Web.Api;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: what it needs is there, or does without.</summary>
internal static class HealthEndpoints
{
    extension(IEndpointRouteBuilder app)
    {
        public void MapHealth()
        {
            app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
            app.MapHealthChecks("/health/ready", new() { ResponseWriter = WriteAsync }).AllowAnonymous();
        }
    }

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(JsonSerializer.Serialize(new
        {
            status = $"{report.Status}",
            checks = report.Entries.ToDictionary(entry => entry.Key, entry => new { status = $"{entry.Value.Status}", description = entry.Value.Description }),
        }));
    }
}
