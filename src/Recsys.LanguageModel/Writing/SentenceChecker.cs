using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Grounding;
using Recsys.LanguageModel.Prompts;

namespace Recsys.LanguageModel.Writing;

/// <summary>
/// Holds the model's sentences to the parts of the reply, to their embedded wording, and to what the person said. Titles that
/// the model wrote in its own way are linked or struck first.
/// </summary>
internal sealed class SentenceChecker(ICatalog catalog, ITitleMatcher titles) : ISentenceChecker
{
    private readonly ProseCheck prose = new(catalog);

    public Func<string, CheckedSentence> For(ResponseRequest request, string facts)
    {
        var evidence = Evidence.Of(request);
        // A title that speaks to models is on its card; the model's prose does not get to repeat it.
        List<Item> sayable = [.. evidence.Items.Select(catalog.Find).OfType<Item>().Where(item => !Suspicion.IsHostile(item))];
        var shown = request.Parts.OfType<SlatePart>().SelectMany(part => part.Slate.Items).Select(one => one.Item).ToHashSet();
        KnownNames names = new([facts, request.Utterance, .. request.Dialogue.Select(exchange => exchange.Utterance), .. sayable.Where(item => shown.Contains(item.Id)).Select(item => ItemName.Of(item, catalog.Schema))]);
        TitleMender mender = new(catalog, titles, sayable, names);
        return sentence => Holds(sentence) ? new(sentence, []) : mender.Mend(sentence) is var mended && mended.Shown is { } shorter && Holds(shorter) ? mended : mended with { Shown = null };

        bool Holds(string sentence) => names.Holds(sentence) && prose.Check(sentence, evidence).Count == 0;
    }
}
