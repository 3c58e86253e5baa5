using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.LanguageModel.Prompts;

namespace Recsys.LanguageModel.Answering;

/// <summary>A question about one item, put to the model with all that the catalogue says of it.</summary>
internal sealed class ItemQuestion(ICatalog catalog, ItemText items)
{
    private const int TextCharacters = 2000;
    private const int ReviewCharacters = 800;

    /// <summary>What to ask, and what may be said in answer besides the embedded wording; null where the reply is about something else.</summary>
    public (Prompt Prompt, PromptValues Values, string Facts)? Of(ResponseRequest request)
    {
        if (request.Parts.Where(part => part is not NotedPart).ToList() is not [DetailPart part] || catalog.Find(part.Item) is not { } item || Suspicion.IsHostile(item)) return null;
        if (Reviews(item, part) is { Count: > 1 } reviews) return (Prompt.SummariseReviews, Summary(item, reviews), string.Join('\n', reviews));
        return (Prompt.Answer, Answer(item, request.Utterance), string.Join('\n', item.Texts.Values));
    }

    private PromptValues Answer(Item item, string question) => new PromptValues()
        .Text("noun", catalog.Schema.Noun)
        .Text("facts", items.Full(item.Id, TextCharacters))
        .Text("question", PromptText.Of(question, PromptText.Utterance));

    private PromptValues Summary(Item item, List<string> reviews) => new PromptValues()
        .Lines("reviews", reviews.Select(review => "- " + PromptText.Of(review, ReviewCharacters)))
        .Text("noun", catalog.Schema.Noun)
        .Text("title", items.Title(item.Id));

    // Asked for, and written: one review a line.
    private List<string> Reviews(Item item, DetailPart part) =>
        part.Facets.Select(catalog.Schema.Find).FirstOrDefault(facet => facet is { IsReviews: true }) is { } facet && item.Text(facet.Name) is { } text
            ? [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(review => !Suspicion.LooksHostile(review))] : [];
}
