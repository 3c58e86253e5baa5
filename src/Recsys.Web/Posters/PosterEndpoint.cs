using System.Text;
using Recsys.Core;

namespace Recsys.Web.Posters;

/// <summary><c>/posters/{id}.svg</c>: drawn here, asked of nobody else.</summary>
internal static class PosterEndpoint
{
    // Grows when the drawing changes, so that browsers fetch it anew.
    private const int Version = 2;

    public static string Address(ItemId item) => $"/posters/{Uri.EscapeDataString(item.Value)}.svg?v={Version}";

    extension(IEndpointRouteBuilder app)
    {
        public void MapPosters() => app.MapGet("/posters/{file}", Send).ExcludeFromDescription();
    }

    private static IResult Send(string file, ICatalog catalog, HttpContext context)
    {
        if (!file.EndsWith(".svg", StringComparison.Ordinal) || catalog.Find(new(file[..^4])) is not { } item) return Results.NotFound();
        context.Response.Headers.CacheControl = "private, max-age=604800, immutable";
        return Results.Bytes(Encoding.UTF8.GetBytes(new PosterDrawing(catalog).Draw(item)), "image/svg+xml");
    }
}
