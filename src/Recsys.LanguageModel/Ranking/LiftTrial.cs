using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.LanguageModel.Ranking;

/// <summary>Measures the model's order on held-out interactions: the same candidates in the ranker's order and in the model's.</summary>
public static class LiftTrial
{
    /// <summary>Asks for each case and lets the gate learn; cases without an order of the model count as no lift.</summary>
    /// <param name="cases">What would have been asked, and the item that was liked next.</param>
    public static async Task<LiftEstimate> RunAsync(
        ISlateReviser reviser, LiftGate gate, IEnumerable<(SlateRevisionRequest Request, ItemId Liked)> cases, CancellationToken cancellationToken = default)
    {
        foreach (var (request, liked) in cases)
        {
            List<ItemId> ranker = [.. request.Candidates.Select(candidate => candidate.Item)];
            gate.Observe(ranker, await reviser.ReviseAsync(request, cancellationToken) ?? ranker, liked);
        }
        return gate.Estimate;
    }
}
