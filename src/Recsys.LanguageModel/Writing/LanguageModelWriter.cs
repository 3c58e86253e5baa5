using System.Runtime.CompilerServices;
using System.Text;
using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.LanguageModel.Answering;
using Recsys.LanguageModel.Faults;
using Recsys.LanguageModel.Prompts;

namespace Recsys.LanguageModel.Writing;

/// <summary>
/// Words the reply with the model: it gets the embedded wording as facts and says them in its own way, or answers a question
/// about an item from all that the catalogue says of it; each sentence is checked before it is shown. What must be said and
/// was not, the embedded wording adds; where the model fails, it takes over.
/// </summary>
internal sealed class LanguageModelWriter(
    IResponseWriter embedded, PromptLibrary prompts, ISentenceChecker checker, ItemQuestion questions, CatalogSchema schema, LanguageModelOptions options, StepPaths paths, TimeProvider clock) : IResponseWriter
{
    private const string Step = "write";

    private readonly ReplyDuties duties = new(schema);

    public async IAsyncEnumerable<string> WriteAsync(ResponseRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var facts = await FactsAsync(request, cancellationToken);
        if (facts.Length == 0 || !ReplyDuties.IsForModel(request))
        {
            yield return facts;
            yield break;
        }
        StepClock time = new(options.Deadlines.Write, clock);
        var (prompt, values, more) = questions.Of(request) ?? (Prompt.Respond, Values(request, facts), "");
        Draft draft = new(checker.For(request, $"{facts}\n{more}"));
        await foreach (var sentence in SentencesAsync(prompt, values, draft, time, cancellationToken)) yield return sentence;
        Note(request, draft);
        if (draft.IsFailed) yield return draft.Shown.Count == 0 ? facts : "\n\n" + facts;
        else
            foreach (var sentence in duties.Missing(request, facts, more, string.Join(' ', draft.Shown))) yield return " " + sentence;
    }

    private async IAsyncEnumerable<string> SentencesAsync(
        Prompt prompt, PromptValues values, Draft draft, StepClock time, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        SentenceSplitter splitter = new();
        await using var pieces = prompts.StreamAsync(prompt, values, time, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await MovesOnAsync(pieces, draft))
            foreach (var sentence in splitter.Add(pieces.Current))
                if (draft.Admits(sentence) is { } shown) yield return shown;
        if (draft.Failure is not null) yield break;   // half a sentence is none
        foreach (var sentence in splitter.Finish())
            if (draft.Admits(sentence) is { } shown) yield return shown;
    }

    private static async ValueTask<bool> MovesOnAsync(IAsyncEnumerator<string> pieces, Draft draft)
    {
        try
        {
            return await pieces.MoveNextAsync();
        }
        catch (LanguageModelException failure)
        {
            draft.Failure = failure;
            return false;
        }
    }

    private async Task<string> FactsAsync(ResponseRequest request, CancellationToken cancellationToken)
    {
        StringBuilder facts = new();
        await foreach (var piece in embedded.WriteAsync(request, cancellationToken)) facts.Append(piece);
        return facts.ToString().Trim();
    }

    private PromptValues Values(ResponseRequest request, string facts) => new PromptValues()
        .Lines("dialogue", request.Dialogue.SelectMany(exchange => new[]
        {
            "Person: " + PromptText.Of(exchange.Utterance, PromptText.Message),
            "You: " + PromptText.Of(exchange.Prose, PromptText.Message),
        }))
        .Text("plural", schema.Plural)
        .Text("utterance", PromptText.Of(request.Utterance, PromptText.Utterance))
        .Text("facts", PromptText.Of(facts, PromptText.Utterance));

    private void Note(ResponseRequest request, Draft draft)
    {
        foreach (var title in draft.Titles) paths.Count(new("title", title.IsLinked ? "linked" : "struck", ""));
        var note = draft switch
        {
            { Failure: { } failure } => new StepNote(Step, failure.Path, $"{failure.Message} The built-in writer worded the reply.") { IsFallback = true },
            { IsFailed: true } => new(Step, "withheld-all", "Nothing that the language model wrote could be verified; the built-in writer worded the reply.") { IsFallback = true },
            { Withheld: > 0 } => new(Step, "withheld", $"The language model worded the reply; {draft.Withheld} of its sentences could not be verified and were left out."),
            { Titles.Count: > 0 } => new(Step, "titles-linked", "The language model worded the reply."),
            _ => new(Step, "well-formed", "The language model worded the reply."),
        };
        request.Notes.Add(paths.Count(draft.Titles.Count == 0 ? note : note with { Text = $"{note.Text} Titles: {string.Join("; ", draft.Titles)}." }));
    }
}
