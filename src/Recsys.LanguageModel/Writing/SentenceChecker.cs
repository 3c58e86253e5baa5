using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Grounding;
using Recsys.LanguageModel.Prompts;

namespace Recsys.LanguageModel.Writing;

/// <summary>Holds the model's sentences to the parts of the reply, to their embedded wording, and to what the person said.</summary>
internal sealed class SentenceChecker(ICatalog catalog) : ISentenceChecker
{
    private readonly ProseCheck prose = new(catalog);

    public Func<string, bool> For(ResponseRequest request, string facts)
    {
        // A title that speaks to models is on its card; the model's prose does not get to repeat it.
        var shown = request.Parts.OfType<SlatePart>().SelectMany(part => part.Slate.Items)
            .Select(one => catalog.Find(one.Item)).OfType<Item>().Where(item => !Suspicion.IsHostile(item)).Select(item => item.Title);
        KnownNames names = new([facts, request.Utterance, .. request.Dialogue.Select(exchange => exchange.Utterance), .. shown]);
        var evidence = Evidence.Of(request);
        return sentence => names.Holds(sentence) && prose.Check(sentence, evidence).Count == 0;
    }
}
