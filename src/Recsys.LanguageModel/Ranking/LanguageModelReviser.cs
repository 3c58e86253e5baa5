using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.LanguageModel.Faults;
using Recsys.LanguageModel.Prompts;

namespace Recsys.LanguageModel.Ranking;

/// <summary>
/// Chat-Rec's re-ranking: the model orders the best candidates by letters. What it sees is all that it can move: items
/// whose text speaks to models, and those beyond the first ones, keep the places that the ranker gave them.
/// </summary>
internal sealed class LanguageModelReviser(
    IOrdering ordering, ICatalog catalog, ItemText items, LanguageModelOptions options, LiftGate gate, StepPaths paths, TimeProvider clock) : ISlateReviser
{
    private const string Step = "re-rank";

    private readonly LiftFeed feed = new(gate);

    public async ValueTask<IReadOnlyList<ItemId>?> ReviseAsync(SlateRevisionRequest request, CancellationToken cancellationToken = default)
    {
        feed.Learn(request.Person, request.Request.History);
        if (!gate.IsDue()) return Keep(request, "gated", Gated());
        List<int> shown = [.. Enumerable.Range(0, Math.Min(options.Rerank.Candidates, request.Candidates.Count)).Where(place => IsShown(request.Candidates[place].Item))];
        if (shown.Count < 2) return null;
        try
        {
            return await OrderAsync(request, shown, cancellationToken);
        }
        catch (LanguageModelException failure)
        {
            return Keep(request, failure.Path, $"{failure.Message} The recommender's order stands.", isFallback: true);
        }
    }

    private async Task<IReadOnlyList<ItemId>?> OrderAsync(SlateRevisionRequest request, List<int> shown, CancellationToken cancellationToken)
    {
        StepClock time = new(options.Deadlines.Rerank, clock);
        OrderQuestion question = new(request, catalog.Schema, items, options.Rerank);
        var answer = await ordering.OrderAsync(question, [.. shown.Select(place => request.Candidates[place].Item)], time, cancellationToken);
        if (answer.Order is not { } order || !Letters.IsPermutation(order, shown.Count))
            return Keep(request, answer.Path, "The language model gave no usable order twice; the recommender's order stands.", isFallback: true);
        var placed = Placed(request.Candidates, shown, order);
        feed.Expect(request.Person, [.. request.Candidates.Select(candidate => candidate.Item)], placed, request.Request.History);
        if (!gate.IsOpen) return Keep(request, "trial", $"{Gated()} It was asked once more to see whether that changes.");
        Note(request, new(Step, answer.Path, Said(answer.Path, shown.Count)));
        return placed;
    }

    private string Gated() => options.Rerank.LiftGate == LiftUse.Never ? "The settings do not let the language model order."
        : $"The language model's order is not used: over {gate.Estimate.Count} liked {catalog.Schema.Plural} it was {-gate.Estimate.Mean:0.000} NDCG worse than the recommender's.";

    private bool IsShown(ItemId id) => catalog.Find(id) is { } item && !Suspicion.IsHostile(item);

    // The places of the shown ones are dealt out anew among them; every other candidate stays where it is.
    private static List<ItemId> Placed(IReadOnlyList<RankedItem> candidates, List<int> shown, IReadOnlyList<int> order)
    {
        List<ItemId> placed = [.. candidates.Select(candidate => candidate.Item)];
        for (var i = 0; i < shown.Count; i++) placed[shown[i]] = candidates[shown[order[i]]].Item;
        return placed;
    }

    private static string Said(string path, int count) => path switch
    {
        OrderAnswer.Repaired => $"The language model ordered {count} candidates; its answer was repaired.",
        OrderAnswer.AskedAgain => $"The language model ordered {count} candidates when asked once more.",
        _ => $"The language model ordered {count} candidates.",
    };

    private IReadOnlyList<ItemId>? Keep(SlateRevisionRequest request, string path, string text, bool isFallback = false)
    {
        Note(request, new(Step, path, text) { IsFallback = isFallback });
        return null;
    }

    private void Note(SlateRevisionRequest request, StepNote note) => request.Notes.Add(paths.Count(note));
}
