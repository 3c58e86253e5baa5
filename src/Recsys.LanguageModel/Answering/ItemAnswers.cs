using Recsys.Core;
using Recsys.LanguageModel.Faults;
using Recsys.LanguageModel.Prompts;

namespace Recsys.LanguageModel.Answering;

/// <summary>Answers about one item from what the catalogue says of it, and summaries of what people wrote.</summary>
public sealed class ItemAnswers
{
    private const int TextCharacters = 2000;
    private const int ReviewCharacters = 800;

    private readonly PromptLibrary prompts;
    private readonly ICatalog catalog;
    private readonly ItemText items;
    private readonly LanguageModelOptions options;

    internal ItemAnswers(PromptLibrary prompts, ICatalog catalog, ItemText items, LanguageModelOptions options) =>
        (this.prompts, this.catalog, this.items, this.options) = (prompts, catalog, items, options);

    /// <summary>The answer to a question about an item; null where the model gives none.</summary>
    public Task<string?> AnswerAsync(ItemId item, string question, CancellationToken cancellationToken = default) => AskAsync(
        Prompt.Answer,
        new PromptValues()
            .Text("noun", catalog.Schema.Noun)
            .Text("facts", items.Full(item, TextCharacters))
            .Text("question", PromptText.Of(question, PromptText.Utterance)),
        cancellationToken);

    /// <summary>What reviews agree and disagree on; null where the model does not say.</summary>
    public Task<string?> SummariseAsync(ItemId item, IEnumerable<string> reviews, CancellationToken cancellationToken = default) => AskAsync(
        Prompt.SummariseReviews,
        new PromptValues()
            .Lines("reviews", reviews.Select(review => "- " + PromptText.Of(review, ReviewCharacters)))
            .Text("noun", catalog.Schema.Noun)
            .Text("title", items.Title(item)),
        cancellationToken);

    private async Task<string?> AskAsync(Prompt prompt, PromptValues values, CancellationToken cancellationToken)
    {
        try
        {
            return PromptText.Of(await prompts.AskAsync(prompt, values, options.Deadlines.Write, cancellationToken), TextCharacters);
        }
        catch (LanguageModelException)
        {
            return null;
        }
    }
}
