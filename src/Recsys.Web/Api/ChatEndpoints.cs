using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Recsys.Conversation.Sessions;
using Recsys.Core.Dialogue;
using Recsys.Core.Store;
using Recsys.Web.SignIn;

namespace Recsys.Web.Api;

/// <summary>Chats over HTTP; an answer comes as server-sent events.</summary>
internal static class ChatEndpoints
{
    extension(IEndpointRouteBuilder api)
    {
        public void MapChats()
        {
            api.MapGet("/chats", async (HttpContext context, PeopleDesk desk, string? words) => await ApiEndpoints.Own(context, desk).ListAsync(words ?? ""))
                .WithSummary("The chats, the last changed first; with words, those that speak of them.");
            api.MapPost("/chats", Start).WithSummary("Begins a chat; it is kept from its first message on.");
            api.MapGet("/chats/{chat}", ReadAsync).WithSummary("The turns of a chat.").Produces<IReadOnlyList<Turn>>().Produces(404);
            api.MapPatch("/chats/{chat}", RenameAsync).WithSummary("Gives a chat another title.");
            api.MapDelete("/chats/{chat}", async (string chat, HttpContext context, PeopleDesk desk) =>
                await ApiEndpoints.Own(context, desk).DeleteAsync(chat) ? Results.NoContent() : Results.NotFound()).WithSummary("Deletes a chat.");
            api.MapPost("/chats/{chat}/messages", SayAsync).WithSummary("Says something; the answer streams as events status, parts, prose, then turn or problem. Parts that come again replace the earlier ones and say because of what.")
                .Produces(200, contentType: "text/event-stream").Produces(404);
            api.MapPost("/chats/{chat}/stop", StopAsync).WithSummary("Stops the answer; what it has said is kept.");
            api.MapGet("/chats/{chat}/turns/{number:int}/trace", TraceAsync).WithSummary("How an answer came about: what each source gave and each filter took away, in numbers, with the candidates that were shown.");
        }
    }

    private static IResult Start(HttpContext context, PeopleDesk desk)
    {
        var session = ApiEndpoints.Own(context, desk).Start();
        return Results.Created($"/api/chats/{session.Id}", new StartedChat(session.Id));
    }

    private static async Task<IResult> ReadAsync(string chat, HttpContext context, PeopleDesk desk) =>
        await ApiEndpoints.Own(context, desk).OpenAsync(chat) is { } session ? Results.Ok(session.View.Turns) : Results.NotFound();

    private static async Task<IResult> RenameAsync(string chat, NewTitle title, HttpContext context, PeopleDesk desk, IRecsysStore store)
    {
        var own = ApiEndpoints.Own(context, desk);
        if (await store.FindChatAsync(own.User, chat) is null) return Results.NotFound();
        await own.RenameAsync(chat, title.Title);
        return Results.NoContent();
    }

    private static async Task<IResult> SayAsync(string chat, Message message, HttpContext context, PeopleDesk desk, CancellationToken cancellationToken)
    {
        var own = ApiEndpoints.Own(context, desk);
        if (await own.OpenAsync(chat, cancellationToken) is not { } session) return Results.NotFound();
        await desk.WelcomeAsync(own.User);
        var turn = session.Say(message.Text);
        return TypedResults.ServerSentEvents(EventsAsync(turn, cancellationToken));
    }

    // Who hangs up stops listening; the turn goes on and is kept.
    private static async IAsyncEnumerable<SseItem<string>> EventsAsync(LiveTurn turn, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var happened in turn.ListenAsync(cancellationToken))
        {
            yield return happened switch
            {
                TurnStatus status => new(status.Text, "status"),
                TurnParts parts => new(JsonSerializer.Serialize(parts, ApiJson.Events), "parts"),
                TurnProse piece => new(JsonSerializer.Serialize(piece, ApiJson.Events), "prose"),
                _ => new("", "other"),
            };
        }
        yield return turn.Kept is { } kept ? new(JsonSerializer.Serialize(kept, ApiJson.Events), "turn") : new(turn.Problem ?? "", "problem");
    }

    private static async Task<IResult> StopAsync(string chat, HttpContext context, PeopleDesk desk)
    {
        if (await ApiEndpoints.Own(context, desk).OpenAsync(chat) is not { } session) return Results.NotFound();
        session.Stop();
        return Results.NoContent();
    }

    private static async Task<IResult> TraceAsync(string chat, int number, HttpContext context, PeopleDesk desk) =>
        await ApiEndpoints.Own(context, desk).OpenAsync(chat) is { } session && session.View.Turns.ElementAtOrDefault(number - 1) is { } turn
            ? Results.Json(turn.Trace, ApiJson.Events)
            : Results.NotFound();

    internal sealed record StartedChat(string Id);

    internal sealed record NewTitle(string Title);

    internal sealed record Message(string Text);
}
