using System.Globalization;
using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.Plugin;

/// <summary>Turns as functions answer them.</summary>
internal sealed class ReplyReader(ICatalog catalog)
{
    private const int ValuesShown = 6;

    public FunctionReply Of(Turn turn) => new(turn.Prose, [.. ItemsOf(turn).Distinct().Select(catalog.Find).OfType<Item>().Select(Of), .. turn.Parts.OfType<ElsewherePart>().SelectMany(Of)])
    {
        Suggestions = [.. turn.Chips.Select(chip => chip.Label)],
        Notice = AnswerLabel.Of(turn.Trace.Notes),
    };

    private static IEnumerable<ItemId> ItemsOf(Turn turn) => turn.Parts.SelectMany(part => part switch
    {
        SlatePart slate => slate.Slate.Items.Select(one => one.Item),
        FoundPart found => found.Items,
        ComparisonPart comparison => comparison.Items,
        DetailPart detail => [detail.Item],
        PredictionPart prediction => [prediction.Item],
        WhyPart why => why.Explanations.Select(one => one.Item),
        WhyNotPart whyNot => [whyNot.Item],
        UnknownTitlePart unknown => unknown.Near,
        _ => [],
    });

    // Of another catalogue: the identifier says so, and the other functions do not take it.
    private static IEnumerable<FunctionItem> Of(ElsewherePart part) =>
        part.Items.Select(item => new FunctionItem($"{part.Noun}:{item.Id}", item.Title, item.Facts));

    private FunctionItem Of(Item item)
    {
        Dictionary<string, string> facts = [];
        foreach (var facet in catalog.Schema.Facets)
        {
            if (item.Values(facet.Name) is { Count: > 0 } values) facts[facet.Name] = string.Join(", ", values.Take(ValuesShown));
            else if (item.Number(facet.Name) is { } number) facts[facet.Name] = number.ToString(CultureInfo.InvariantCulture);
        }
        return new(item.Id.Value, item.Title, facts);
    }
}
