using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.LanguageModel.Faults;
using Recsys.LanguageModel.Prompts;

namespace Recsys.LanguageModel.Understanding;

/// <summary>
/// Chat-Rec's routing: the embedded reader reads first; where it is not sure, or much was left unread, the model arbitrates.
/// The prompt holds the person's own words and names of facet values, no text of items.
/// </summary>
internal sealed class LanguageModelArbiter(
    IUnderstanding embedded, PromptLibrary prompts, FacetValues values, CatalogSchema schema, LanguageModelOptions options, StepPaths paths, TimeProvider clock) : IArbiter
{
    private const string Step = "understand";
    private const int UnreadWords = 5;
    private const int Questions = 2;

    private readonly ActReader reader = new(embedded, values, schema);

    public bool IsNeeded(DialogueAct first) => first.Text.Trim().Length > 0 &&
        (first.Intents.Any(intent => intent.Confidence < options.ArbitrateBelow)
        || first.Leftover.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= UnreadWords);

    public async ValueTask<DialogueAct?> ArbitrateAsync(UnderstandingRequest request, DialogueAct first, CancellationToken cancellationToken = default)
    {
        try
        {
            return await AskAsync(request with { Utterance = first.Text }, cancellationToken);
        }
        catch (LanguageModelException failure)
        {
            Note(request, new(Step, failure.Path, $"{failure.Message} The built-in reader read the message alone.") { IsFallback = true });
            return null;
        }
    }

    private async Task<DialogueAct?> AskAsync(UnderstandingRequest request, CancellationToken cancellationToken)
    {
        StepClock time = new(options.Deadlines.Understand, clock);
        for (var question = 1; question <= Questions; question++)
        {
            var answer = await prompts.AskAsync(Prompt.Understand, Values(request), time, cancellationToken);
            if (await reader.ReadAsync(answer, request, cancellationToken) is not { } read) continue;
            var path = question > 1 ? "asked-again" : read.IsRepaired ? "repaired" : "well-formed";
            Note(request, new(Step, path, "The language model helped to read the message."));
            return read.Act;
        }
        Note(request, new(Step, "given-up", "The language model did not say what the message means; the built-in reader read it alone.") { IsFallback = true });
        return null;
    }

    private PromptValues Values(UnderstandingRequest request) => new PromptValues()
        .Lines("dialogue", request.Dialogue.Select(exchange => PromptText.Of(exchange.Utterance, PromptText.Message)))
        .Lines("facets", values.Lines)
        .Text("noun", schema.Noun)
        .Text("plural", schema.Plural)
        .Text("examples", prompts.ExamplesOf(Prompt.Understand))
        .Text("asked", request.Asked is { } asked ? $"{asked.Kind} {asked.Facet}: {string.Join(", ", asked.Options.Select(option => option.Constraint?.ToString() ?? "an item"))}" : "none")
        .Text("utterance", PromptText.Of(request.Utterance, PromptText.Utterance));

    private void Note(UnderstandingRequest request, StepNote note) => request.Notes.Add(paths.Count(note));
}
