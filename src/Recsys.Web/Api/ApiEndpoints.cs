using Recsys.Conversation.Sessions;
using Recsys.LanguageModel;
using Recsys.Web.SignIn;

namespace Recsys.Web.Api;

/// <summary>The HTTP API: the same conversations, limits and ownership as the pages.</summary>
internal static class ApiEndpoints
{
    extension(IEndpointRouteBuilder app)
    {
        public void MapApi()
        {
            var api = app.MapGroup("/api").AddEndpointFilter(Refuse);
            api.MapChats();
            api.MapRecommending();
            api.MapProfile();
            api.MapData();
            api.MapGet("/language-model", (LanguageModelSteps model) => model.Status).WithSummary("How the language model stands: circuit, budgets, the lift of its order, and how its steps went.");
            app.MapHealth();
            app.MapPrivacy();
            app.MapOpenApi().AllowAnonymous();
        }
    }

    /// <summary>The conversations of whoever asks.</summary>
    internal static Conversations Own(HttpContext context, PeopleDesk desk) =>
        desk.Of(context.User.Person ?? throw new RefusedException("Nobody is signed in."));

    // What is refused is an answer, not a failure of the server.
    private static async ValueTask<object?> Refuse(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        try
        {
            return await next(invocation);
        }
        catch (RefusedException refused)
        {
            return Refusal(refused);
        }
    }

    private static IResult Refusal(RefusedException refused) => Results.Problem(
        refused.Message, statusCode: refused.IsTooMuch ? StatusCodes.Status429TooManyRequests : StatusCodes.Status400BadRequest);
}
