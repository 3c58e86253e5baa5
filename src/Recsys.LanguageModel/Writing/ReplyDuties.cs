using System.Text.RegularExpressions;
using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.LanguageModel.Writing;

/// <summary>What a reply must say whoever words it; a friendly sentence without a claim breaks no check and may still keep it back.</summary>
internal sealed partial class ReplyDuties(CatalogSchema schema)
{
    private const int LongestCommonWord = 3;   // letters

    /// <summary>May a model word it? Not small talk, not what stands in another catalogue, and not that something is not there: that is said plainly.</summary>
    public static bool IsForModel(ResponseRequest request) =>
        !request.Parts.Any(part => part is ElsewherePart or ElsewhereItemPart or NothingFitsPart or UnknownTitlePart or UnknownTopicPart)
        && !request.Parts.All(part => part is SocialPart or UndonePart or ForgottenPart or NotedPart or ProfilePart);

    /// <summary>The sentences of the embedded wording that the model's words have to be followed by.</summary>
    /// <param name="facts">The embedded wording.</param>
    /// <param name="more">What else the model could answer from.</param>
    public IEnumerable<string> Missing(ResponseRequest request, string facts, string more, string said)
    {
        if (IsAnswer(request) && !Words(said).Intersect(Words($"{facts}\n{more}"), StringComparer.OrdinalIgnoreCase).Any())
        {
            yield return facts;
            yield break;
        }
        SentenceSplitter splitter = new();
        List<string> sentences = [.. splitter.Add(facts), .. splitter.Finish()];
        var relaxed = request.Parts.OfType<SlatePart>().SelectMany(part => part.Relaxed).Select(relaxation => ConstraintWords.Of(relaxation.Constraint, schema));
        var musts = relaxed.Where(words => !said.Contains(words, StringComparison.OrdinalIgnoreCase)).ToList();
        foreach (var sentence in sentences.Where(sentence => musts.Any(words => sentence.Contains(words, StringComparison.OrdinalIgnoreCase)))) yield return sentence;
        if (request.Parts.OfType<QuestionPart>().Any() && !said.TrimEnd().EndsWith('?') && sentences.LastOrDefault() is { } last && last.EndsWith('?')) yield return last;
    }

    // Who asked something is answered by the words; a list stands on its cards.
    private static bool IsAnswer(ResponseRequest request) =>
        request.Parts.Any(part => part is WhyPart or WhyNotPart or ComparisonPart or DetailPart or PredictionPart) && !request.Parts.Any(part => part is SlatePart);

    private static IEnumerable<string> Words(string text) => Word().Matches(text).Select(match => match.Value).Where(word => word.Length > LongestCommonWord && !Filler().IsMatch(word));

    [GeneratedRegex(@"[\p{L}\p{Nd}]+")]
    private static partial Regex Word();

    [GeneratedRegex("^(about|above|also|been|could|does|enjoy|from|good|great|have|here|hope|into|just|know|like|list|more|most|much|than|that|their|them|then|there|these|they|this|those|very|want|well|were|what|when|which|will|with|would|your|film|films|movie|movies|book|books|something|tonight)$", RegexOptions.IgnoreCase)]
    private static partial Regex Filler();
}
