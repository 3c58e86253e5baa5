using System.Text.RegularExpressions;
using Recsys.Core;
using Recsys.LanguageModel.Prompts;

namespace Recsys.LanguageModel.Ranking;

/// <summary>One question for each pair of neighbours, from the last to the first, so that the best rises to the top (Qin et al., 2023).</summary>
internal sealed partial class PairWise(PromptLibrary prompts, ItemText items, CatalogSchema schema) : IOrdering
{
    public async Task<OrderAnswer> OrderAsync(OrderQuestion question, IReadOnlyList<ItemId> shown, StepClock clock, CancellationToken cancellationToken)
    {
        List<int> order = [.. Enumerable.Range(0, shown.Count)];
        var answered = 0;
        for (var place = shown.Count - 2; place >= 0; place--)
        {
            var isSwap = await IsSecondBetterAsync(question, shown[order[place]], shown[order[place + 1]], clock, cancellationToken);
            if (isSwap is not null) answered++;
            if (isSwap == true) (order[place], order[place + 1]) = (order[place + 1], order[place]);
        }
        var asked = shown.Count - 1;
        return answered * 2 < asked ? OrderAnswer.GivenUp : new(order, answered == asked ? OrderAnswer.WellFormed : OrderAnswer.Repaired);
    }

    private async Task<bool?> IsSecondBetterAsync(OrderQuestion question, ItemId first, ItemId second, StepClock clock, CancellationToken cancellationToken)
    {
        var values = question.Values().Text("plural", schema.Plural).Text("first", items.Brief(first)).Text("second", items.Brief(second));
        var answer = Choice().Match(await prompts.AskAsync(Prompt.Prefer, values, clock, cancellationToken));
        return answer.Success ? answer.Groups[1].Value == "B" : null;
    }

    [GeneratedRegex(@"^\W*([AB])\W*$")]
    private static partial Regex Choice();
}
