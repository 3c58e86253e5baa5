using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Recsys.Conversation.Sessions;
using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Web.SignIn;

namespace Recsys.Web.OpenAi;

/// <summary>
/// <c>/v1/chat/completions</c>: the conversation for programs that speak OpenAI's protocol. Such programs send the whole
/// dialogue each time; the chat that it belongs to is found by what was said in it, or else held again. Nothing of it is kept.
/// </summary>
internal static class ChatCompletions
{
    public const string Path = "/v1";
    private const string Model = "recsys";

    extension(IEndpointRouteBuilder app)
    {
        public void MapChatCompletions()
        {
            var group = app.MapGroup(Path);
            group.MapGet("/models", () => Json(new { @object = "list", data = new[] { new { id = Model, @object = "model", owned_by = Model } } }))
                .WithSummary("The one model: the recommender.");
            group.MapPost("/chat/completions", AnswerAsync).WithSummary("Answers the last message of the user, whole or as server-sent events: the list, the words, and in brackets at the end that a language model was asked in vain and why, where one was.");
        }
    }

    private static async Task<IResult> AnswerAsync(CompletionRequest request, HttpContext context, Dialogues dialogues, ICatalog catalog, CancellationToken cancellationToken)
    {
        List<string> said = [.. (request.Messages ?? []).Where(message => message.Role == "user").Select(message => message.Text.Trim())];
        if (said.Count == 0 || said.Exists(text => text.Length == 0)) return Refuse("A message of the user is missing.", StatusCodes.Status400BadRequest);
        try
        {
            var turn = await dialogues.SayAsync(context.User.Person!.Value, said, cancellationToken);
            var pieces = PiecesAsync(turn, catalog, cancellationToken);
            var id = $"chatcmpl-{Guid.NewGuid():N}";
            if (request.Stream == true) return TypedResults.ServerSentEvents(EventsAsync(id, pieces, cancellationToken));
            StringBuilder whole = new();
            await foreach (var piece in pieces) whole.Append(piece);
            return Json(Answer(id, "chat.completion", new { index = 0, message = new { role = "assistant", content = whole.ToString() }, finish_reason = "stop" }));
        }
        catch (RefusedException refused)
        {
            return Refuse(refused.Message, refused.IsTooMuch ? StatusCodes.Status429TooManyRequests : StatusCodes.Status400BadRequest);
        }
    }

    // The list first, then the words, as on a screen. Of two lists the later is the one that is kept: words wait for it.
    private static async IAsyncEnumerable<string> PiecesAsync(LiveTurn turn, ICatalog catalog, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IReadOnlyList<ReplyPart> parts = [];
        var isTold = false;
        await foreach (var happened in turn.ListenAsync(cancellationToken))
        {
            if (happened is TurnParts shown) parts = shown.Parts;
            if (happened is not TurnProse prose) continue;
            if (!isTold && Listed(parts, catalog) is { Length: > 0 } list) yield return list;
            isTold = true;
            yield return prose.Text;
        }
        if (turn.Problem is { } problem) yield return problem;
        if (AnswerLabel.Of(turn.Kept?.Trace.Notes ?? []) is { } label) yield return $"\n\n({label})";
    }

    private static string Listed(IReadOnlyList<ReplyPart> parts, ICatalog catalog)
    {
        List<string> names = parts.OfType<SlatePart>().FirstOrDefault() is { } slate
            ? [.. slate.Slate.Items.Select(one => ItemName.Of(catalog.Find(one.Item)!, catalog.Schema))]
            : [.. parts.OfType<ElsewherePart>().SelectMany(part => part.Items.Select(item => $"{item.Title} ({part.Noun})"))];
        return names.Count == 0 ? "" : string.Concat(names.Select((name, i) => $"{i + 1}. {name}\n")) + "\n";
    }

    private static async IAsyncEnumerable<SseItem<string>> EventsAsync(string id, IAsyncEnumerable<string> pieces, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return Chunk(id, new { role = "assistant", content = "" }, null);
        await foreach (var piece in pieces.WithCancellation(cancellationToken)) yield return Chunk(id, new { content = piece }, null);
        yield return Chunk(id, new { }, "stop");
        yield return new("[DONE]");
    }

    private static SseItem<string> Chunk(string id, object delta, string? finish) =>
        new(JsonSerializer.Serialize(Answer(id, "chat.completion.chunk", new { index = 0, delta, finish_reason = finish })));

    private static object Answer(string id, string kind, object choice) =>
        new { id, @object = kind, created = DateTimeOffset.UtcNow.ToUnixTimeSeconds(), model = Model, choices = new[] { choice } };

    private static IResult Refuse(string message, int status) =>
        Json(new { error = new { message, type = status == StatusCodes.Status429TooManyRequests ? "rate_limit_error" : "invalid_request_error" } }, status);

    // In the protocol's own spelling, not in that of the API.
    private static IResult Json(object value, int status = StatusCodes.Status200OK) => Results.Text(JsonSerializer.Serialize(value), "application/json", statusCode: status);
}
