using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using Recsys.Conversation.Sessions;
using Recsys.Core.Ledger;
using Recsys.Core.Store;
using Recsys.Starter;
using Recsys.Web.Ratings;
using Recsys.Web.SignIn;

namespace Recsys.Web.Api;

/// <summary>The forms that replace or delete what is kept of a person; each carries an antiforgery token.</summary>
internal static class PrivacyEndpoints
{
    extension(IEndpointRouteBuilder app)
    {
        public void MapPrivacy()
        {
            app.MapPost("/privacy/import", ImportAsync).ExcludeFromDescription();
            app.MapPost("/privacy/ratings", TakeOverAsync).ExcludeFromDescription();
            app.MapPost("/privacy/delete", DeleteAsync).ExcludeFromDescription();
            app.MapPost("/people/persona", BecomeAsync).ExcludeFromDescription();
        }
    }

    private static async Task<IResult> ImportAsync(IFormFile file, HttpContext context, PeopleDesk desk)
    {
        try
        {
            await using var json = file.OpenReadStream();
            await ApiEndpoints.Own(context, desk).Data.ImportAsync(json);
            return Said("Imported: your chats and your taste are as they were when you exported them.");
        }
        catch (RefusedException refused)
        {
            return Said(refused.Message);
        }
    }

    private static async Task<IResult> TakeOverAsync(IFormFile file, HttpContext context, PeopleDesk desk, RatingsImport import)
    {
        try
        {
            var own = ApiEndpoints.Own(context, desk);
            await desk.WelcomeAsync(own.User);
            await using var table = file.OpenReadStream();
            return Said((await import.TakeOverAsync(table, own.Profile)).Words);
        }
        catch (RefusedException refused)
        {
            return Said(refused.Message);
        }
    }

    private static async Task<IResult> DeleteAsync([FromForm] string sure, HttpContext context, PeopleDesk desk, Accounts accounts)
    {
        var own = ApiEndpoints.Own(context, desk);
        if (sure != "yes") return Said("Nothing was deleted: tick the box first.");
        try
        {
            await own.Data.DeleteAsync();
        }
        catch (RefusedException refused)
        {
            return Said(refused.Message);
        }
        accounts.Remove(own.User);
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return Results.Redirect("/");
    }

    private static async Task<IResult> BecomeAsync(
        [FromForm] string name, HttpContext context, SignInOptions options, PeopleDesk desk, IRecsysStore store, TimeProvider clock)
    {
        if (options.Mode != SignInMode.Local || StarterPersonas.Find(name) is not { } persona) return Results.NotFound();
        UserProfile profile = new(new(Guid.NewGuid().ToString("N")), persona.Name, clock.GetUtcNow());
        await store.SaveUserAsync(profile);
        Provenance source = new(Origin.Import, $"the taste of {persona.Name}");
        await desk.Of(profile.Id).Profile.AddAsync(
        [
            .. persona.Disliked.Select(item => PreferenceEntry.About(item, Opinion.Disliked, source)),
            .. persona.Liked.Select(item => PreferenceEntry.About(item, Opinion.Liked, source)),
        ], persona.Name);
        await context.SignInAsAsync(profile.Id);
        return Results.Redirect("/");
    }

    private static IResult Said(string words) => Results.Redirect($"/privacy?said={Uri.EscapeDataString(words)}");
}
