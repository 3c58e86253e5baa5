using Recsys.Core;
using Recsys.LanguageModel.Prompts;

namespace Recsys.LanguageModel.Ranking;

/// <summary>One question for all candidates; asked for several shuffled orders, the mean place counts, against the bias for early places.</summary>
internal sealed class ListWise(PromptLibrary prompts, ItemText items, CatalogSchema schema, int shuffles) : IOrdering
{
    public async Task<OrderAnswer> OrderAsync(OrderQuestion question, IReadOnlyList<ItemId> shown, StepClock clock, CancellationToken cancellationToken)
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, shuffles).Select(seed => OnceAsync(question, shown, seed, clock, cancellationToken)));
        List<OrderAnswer> usable = [.. answers.Where(answer => answer.Order is not null)];
        if (usable.Count == 0) return OrderAnswer.GivenUp;
        var worst = new[] { OrderAnswer.AskedAgain, OrderAnswer.Repaired, OrderAnswer.WellFormed }.First(path => usable.Any(answer => answer.Path == path));
        return new(Mean(usable, shown.Count), worst);
    }

    private async Task<OrderAnswer> OnceAsync(OrderQuestion question, IReadOnlyList<ItemId> shown, int seed, StepClock clock, CancellationToken cancellationToken)
    {
        var places = Shuffled(shown.Count, seed);
        var first = await AskAsync(question, shown, places, "", clock, cancellationToken);
        if (first is not null) return new(Back(first.Order, places), first.IsRepaired ? OrderAnswer.Repaired : OrderAnswer.WellFormed);
        var wish = $"Your last answer was no order. Answer with the {shown.Count} letters from A to {Letters.Of(shown.Count - 1)}, each once, separated by commas.";
        var second = await AskAsync(question, shown, places, wish, clock, cancellationToken);
        return second is null ? OrderAnswer.GivenUp : new(Back(second.Order, places), OrderAnswer.AskedAgain);
    }

    private async Task<LetterOrder?> AskAsync(
        OrderQuestion question, IReadOnlyList<ItemId> shown, int[] places, string again, StepClock clock, CancellationToken cancellationToken)
    {
        var values = question.Values()
            .Text("plural", schema.Plural)
            .Text("examples", prompts.ExamplesOf(Prompt.Rerank))
            .Text("candidates", string.Join('\n', places.Select((place, letter) => $"{Letters.Of(letter)}: {items.Brief(shown[place])}")))
            .Text("again", again)
            .Lines("dialogue", question.Dialogue());
        return Letters.Read(await prompts.AskAsync(Prompt.Rerank, values, clock, cancellationToken), shown.Count);
    }

    private static int[] Shuffled(int count, int seed)
    {
        var places = Enumerable.Range(0, count).ToArray();
        if (seed > 0) new Random(seed).Shuffle(places);
        return places;
    }

    private static List<int> Back(IReadOnlyList<int> order, int[] places) => [.. order.Select(letter => places[letter])];

    private static List<int> Mean(List<OrderAnswer> answers, int count)
    {
        var sum = new int[count];
        foreach (var answer in answers)
            for (var place = 0; place < count; place++) sum[answer.Order![place]] += place;
        return [.. Enumerable.Range(0, count).OrderBy(index => sum[index])];   // stable: ties in the ranker's order
    }
}
