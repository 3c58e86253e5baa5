using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Recsys.Core;
using Recsys.LanguageModel.Budgets;
using Recsys.Simulation.Views;

namespace Recsys.Simulation.Systems;

/// <summary>A system elsewhere that speaks the chat protocol of OpenAI; the titles in its prose are linked to the catalogue, and those that cannot be are counted.</summary>
/// <param name="price">What its tokens cost; null where nobody knows.</param>
/// <param name="http">Its base address is the endpoint's, e.g. <c>http://localhost:8080/v1/</c>; it carries the key and the time limit.</param>
public sealed partial class ChatEndpoint(string name, HttpClient http, string model, ICatalog catalog, TitleSpotter titles, TokenPrice? price = null) : ISystemUnderTest, ISystemSession
{
    public string Name => name;

    public ISystemSession Begin() => this;   // the endpoint is sent the whole conversation each time

    public async ValueTask<SystemReply> ReplyAsync(SystemView view, CancellationToken cancellationToken = default)
    {
        try
        {
            ChatQuestion question = new(model, [new("system", Instruction(view)), .. view.Messages.Select(message => new ChatLine(message.Speaker == Speaker.User ? "user" : "assistant", message.Text))]);
            using var answer = await http.PostAsJsonAsync("chat/completions", question, ChatJson.Default.ChatQuestion, cancellationToken);
            if (!answer.IsSuccessStatusCode) return Failed($"{http.BaseAddress} answered {(int)answer.StatusCode}.");
            return Read(await answer.Content.ReadFromJsonAsync(ChatJson.Default.ChatAnswer, cancellationToken), view.Count);
        }
        catch (Exception failure) when (failure is HttpRequestException or JsonException || failure is TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return Failed($"{http.BaseAddress} could not be asked: {failure.Message}");
        }
    }

    private string Instruction(SystemView view) =>
        $"You recommend {catalog.Schema.Plural}. Name at most {view.Count}, one a line as a numbered list with exact titles, or ask one short question."
        + (view.History.Liked.Any() ? $" The person liked: {string.Join("; ", view.History.Liked.Select(catalog.Find).OfType<Item>().TakeLast(30).Select(item => item.Title))}." : "");

    private SystemReply Read(ChatAnswer? answer, int count)
    {
        var text = answer?.Choices is [{ Message.Content: { } content }, ..] ? content : "";
        var named = titles.Named(text);
        return new(text, [.. named.Take(count)])
        {
            Ranked = named,
            Named = named,
            UnknownTitles = [.. Listed().Matches(text).Select(line => line.Groups[1].Value.Trim(' ', '*', '"', '“', '”')).Where(line => titles.Named(line).Count == 0)],
            Cost = Cost(answer?.Usage),
        };
    }

    private ModelCost Cost(ChatUsage? usage) =>
        new(1, usage?.PromptTokens ?? 0, usage?.CompletionTokens ?? 0, price?.Of(usage?.PromptTokens ?? 0, usage?.CompletionTokens ?? 0) ?? 0, 0);

    private SystemReply Failed(string reason) => new("", []) { Failure = reason, Cost = Cost(null) };

    // "1. The Third Man (1949) - because …": what stands in front of the year, a dash or a colon.
    [GeneratedRegex(@"^\s*(?:\d+[.)]|[-*•])\s+(.+?)(?=\s*\(\d{4}\)|\s+[-–—]\s|:\s|\r?$)", RegexOptions.Multiline)]
    private static partial Regex Listed();
}
