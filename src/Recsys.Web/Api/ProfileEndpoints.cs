using Recsys.Web.SignIn;

namespace Recsys.Web.Api;

/// <summary>What is believed of whoever asks.</summary>
internal static class ProfileEndpoints
{
    extension(IEndpointRouteBuilder api)
    {
        public void MapProfile()
        {
            api.MapGet("/profile", async (HttpContext context, PeopleDesk desk) => await ApiEndpoints.Own(context, desk).Profile.ReadAsync())
                .WithSummary("Everything that is believed, with where it comes from.");
            api.MapDelete("/profile/{line:int}", async (int line, HttpContext context, PeopleDesk desk) => await ApiEndpoints.Own(context, desk).Profile.ForgetAsync(line))
                .WithSummary("Takes a line back.");
        }
    }
}
