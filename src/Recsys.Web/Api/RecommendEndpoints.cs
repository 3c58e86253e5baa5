using Recsys.Conversation.Sessions;
using Recsys.Core;
using Recsys.Core.Ledger;
using Recsys.Web.SignIn;

namespace Recsys.Web.Api;

/// <summary>Lists, items and feedback without a chat.</summary>
internal static class RecommendEndpoints
{
    private const int MostItems = 100;

    extension(IEndpointRouteBuilder api)
    {
        public void MapRecommending()
        {
            api.MapPost("/recommend", RecommendAsync).WithSummary("A list for what is asked for, in one answer; nothing of it is kept.");
            api.MapPost("/feedback", PressAsync).WithSummary("Likes, dislikes, saves, hides an item; the same again takes it back.");
            api.MapPost("/feedback/undo", UndoAsync).WithSummary("Takes a change back exactly.");
            api.MapGet("/items", Items).WithSummary("The catalogue, in its order.");
            api.MapGet("/items/{id}", (string id, ICatalog catalog) => catalog.Find(new(id)) is { } item ? Results.Ok(item) : Results.NotFound()).WithSummary("One item.");
        }
    }

    private static async Task<IResult> RecommendAsync(Wish wish, HttpContext context, PeopleDesk desk, LiveChats live, CancellationToken cancellationToken)
    {
        var own = ApiEndpoints.Own(context, desk);
        var session = await own.StartTemporaryAsync(cancellationToken);
        try
        {
            var turn = session.Say(wish.Text);
            await foreach (var _ in turn.ListenAsync(cancellationToken)) { }
            return turn.Kept is { } kept ? Results.Ok(kept) : Results.Problem(turn.Problem, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
        finally
        {
            live.Close(own.User, session.Id);
        }
    }

    private static async Task<Change> PressAsync(Press press, HttpContext context, PeopleDesk desk)
    {
        var own = ApiEndpoints.Own(context, desk);
        await desk.WelcomeAsync(own.User);
        return await own.Feedback.PressAsync(new(press.Item), press.Opinion);
    }

    private static async Task<IResult> UndoAsync(Undo undo, HttpContext context, PeopleDesk desk)
    {
        await ApiEndpoints.Own(context, desk).Feedback.UndoAsync(undo.Cause);
        return Results.NoContent();
    }

    private static IEnumerable<Item> Items(ICatalog catalog, string? title, int skip = 0, int take = 20) => catalog.Items
        .Where(item => title is null || item.Title.Contains(title, StringComparison.OrdinalIgnoreCase))
        .Skip(Math.Max(0, skip)).Take(Math.Clamp(take, 1, MostItems));

    internal sealed record Wish(string Text);

    internal sealed record Press(string Item, Opinion Opinion);

    internal sealed record Undo(string Cause);
}
