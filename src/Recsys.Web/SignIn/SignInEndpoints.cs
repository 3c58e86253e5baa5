using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Mvc;
using Recsys.Core.Store;

namespace Recsys.Web.SignIn;

/// <summary>The forms that change who somebody is; each carries an antiforgery token.</summary>
internal static class SignInEndpoints
{
    extension(IEndpointRouteBuilder app)
    {
        public void MapSignIn()
        {
            app.MapPost("/sign-in/password", CheckAsync).AllowAnonymous().ExcludeFromDescription();
            app.MapPost("/sign-in/register", RegisterAsync).AllowAnonymous().ExcludeFromDescription();
            app.MapPost("/sign-in/change", ChangeAsync).ExcludeFromDescription();
            // A link and no form: the policy lets no form lead to another site.
            app.MapGet("/sign-in/elsewhere", (string? back) => Results.Challenge(
                new() { RedirectUri = Inside(back) }, [OpenIdConnectDefaults.AuthenticationScheme])).AllowAnonymous().ExcludeFromDescription();
            app.MapPost("/sign-out", (Delegate)SignOutAsync).ExcludeFromDescription();
            app.MapPost("/people/switch", SwitchAsync).ExcludeFromDescription();
            app.MapPost("/people/new", NewAsync).ExcludeFromDescription();
        }
    }

    private static async Task<IResult> CheckAsync([FromForm] string name, [FromForm] string password, [FromForm] string? back, HttpContext context, Accounts accounts)
    {
        if (accounts.Check(name, password) is not { } person) return Results.Redirect("/sign-in?problem=wrong");
        await context.SignInAsAsync(person);
        return Results.Redirect(Inside(back));
    }

    private static async Task<IResult> RegisterAsync([FromForm] string name, [FromForm] string password, HttpContext context, Accounts accounts, SignInOptions options)
    {
        if (options.Mode != SignInMode.Password || !options.Registration) return Results.NotFound();
        var (person, problem) = await accounts.RegisterAsync(name, password);
        if (person is null) return Results.Redirect($"/sign-in?problem={Uri.EscapeDataString(problem!)}");
        await context.SignInAsAsync(person);
        return Results.Redirect("/");
    }

    private static async Task<IResult> ChangeAsync([FromForm] string old, [FromForm] string password, HttpContext context, Accounts accounts, SignInOptions options)
    {
        if (options.Mode != SignInMode.Password || context.User.Person is not { } user) return Results.NotFound();
        var (person, problem) = accounts.Change(user, old, password);
        if (person is not null) await context.SignInAsAsync(person);
        return Results.Redirect($"/people?said={Uri.EscapeDataString(problem ?? "Your password is changed; all other windows are signed out.")}");
    }

    private static async Task<IResult> SignOutAsync(HttpContext context)
    {
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return Results.Redirect("/");
    }

    // Whoever sits at this machine may be any of its people; with sign-in there is no switching.
    private static async Task<IResult> SwitchAsync([FromForm] string person, HttpContext context, SignInOptions options, IRecsysStore store)
    {
        if (options.Mode != SignInMode.Local || await store.FindUserAsync(new(person)) is not { } known) return Results.NotFound();
        await context.SignInAsAsync(known.Id);
        return Results.Redirect("/");
    }

    private static async Task<IResult> NewAsync([FromForm] string name, HttpContext context, SignInOptions options, IRecsysStore store, TimeProvider clock)
    {
        if (options.Mode != SignInMode.Local) return Results.NotFound();
        UserProfile profile = new(new(Guid.NewGuid().ToString("N")), name.Trim() is { Length: > 0 } called ? called[..Math.Min(60, called.Length)] : "Somebody", clock.GetUtcNow());
        await store.SaveUserAsync(profile);
        await context.SignInAsAsync(profile.Id);
        return Results.Redirect("/start");
    }

    // Only to a page of this host: '//elsewhere' is another one.
    internal static string Inside(string? back) => back is ['/', ..] and not ['/', '/' or '\\', ..] ? back : "/";
}
