using Recsys.Web.Security;

namespace Recsys.Web.Runs;

/// <summary><c>/runs/report?run=NAME</c>: the report of a listed run, in a sandbox: it may draw and style itself, and nothing else.</summary>
internal static class ReportEndpoint
{
    public const string Policy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static string Address(string run) => $"/runs/report?run={Uri.EscapeDataString(run)}";

    extension(IEndpointRouteBuilder app)
    {
        public void MapReports() => app.MapGet("/runs/report", Send).WithMetadata(new ContentPolicy(Policy)).ExcludeFromDescription();
    }

    private static IResult Send(string run, RunShelf shelf) =>
        shelf.Report(run) is { } path ? Results.File(path, "text/html; charset=utf-8") : Results.NotFound();
}
