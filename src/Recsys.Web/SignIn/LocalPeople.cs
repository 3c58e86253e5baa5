using Recsys.Core;
using Recsys.Web.Mcp;
using Recsys.Web.OpenAi;

namespace Recsys.Web.SignIn;

/// <summary>Where nobody signs in, a browser is somebody from its first page on: it gets a cookie with an identifier that cannot be guessed.</summary>
internal sealed class LocalPeople(RequestDelegate next, SignInOptions options)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (options.Mode == SignInMode.Local && context.User.Person is null && IsVisit(context.Request))
            await context.SignInAsAsync(new UserId(Guid.NewGuid().ToString("N")));
        await next(context);
    }

    // A page, whatever asks for it; files, sockets and health checks make nobody known.
    private static bool IsVisit(HttpRequest request) =>
        request.Path.StartsWithSegments("/api") || (HttpMethods.IsGet(request.Method) && IsPage(request.Path) && TakesHtml(request.Headers.Accept.ToString()));

    private static bool IsPage(PathString path) =>
        !Path.HasExtension(path.Value) && !(path.Value ?? "").StartsWith("/_", StringComparison.Ordinal) && !path.StartsWithSegments("/health") && !path.StartsWithSegments(McpEndpoint.Path) && !path.StartsWithSegments(ChatCompletions.Path);

    private static bool TakesHtml(string accept) =>
        accept.Length == 0 || accept.Contains("text/html", StringComparison.Ordinal) || accept.Contains("*/*", StringComparison.Ordinal);
}
