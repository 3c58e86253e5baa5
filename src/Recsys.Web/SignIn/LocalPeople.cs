namespace Recsys.Web.SignIn;

/// <summary>Where nobody signs in, a browser is somebody from its first page on: it gets a cookie with an identifier that cannot be guessed.</summary>
internal sealed class LocalPeople(RequestDelegate next, SignInOptions options)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (options.Mode == SignInMode.Local && context.User.Person is null && IsVisit(context.Request))
            await context.SignInAsAsync(new(Guid.NewGuid().ToString("N")));
        await next(context);
    }

    private static bool IsVisit(HttpRequest request) =>
        request.Path.StartsWithSegments("/api")
        || (HttpMethods.IsGet(request.Method) && request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal));
}
