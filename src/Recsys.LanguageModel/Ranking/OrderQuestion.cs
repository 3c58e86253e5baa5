using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.LanguageModel.Prompts;

namespace Recsys.LanguageModel.Ranking;

/// <summary>What candidates are to be ordered by, as values for the prompts.</summary>
internal sealed class OrderQuestion(SlateRevisionRequest request, CatalogSchema schema, ItemText items, RerankOptions options)
{
    /// <summary>The values that all ways of asking share.</summary>
    public PromptValues Values() => new PromptValues()
        .Lines("liked", request.Request.History.Liked.TakeLast(options.History).Select(items.Brief))
        .Text("request", PromptText.Of(request.Utterance, PromptText.Utterance))
        .Text("conditions", Conditions());

    /// <summary>What the person said before, oldest first; what was answered holds catalogue text and stays out.</summary>
    public IEnumerable<string> Dialogue() => request.Dialogue.Select(exchange => PromptText.Of(exchange.Utterance, PromptText.Message));

    private string Conditions()
    {
        List<Constraint> all = [.. request.Request.Constraints, .. request.Request.Leanings.Where(leaning => leaning.Weight > 0).Select(leaning => leaning.Constraint)];
        return all.Count == 0 ? "(none)" : PromptText.Of(ConstraintWords.Of(all, schema), PromptText.Message);
    }
}
