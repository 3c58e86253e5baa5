using Recsys.Core;

namespace Recsys.LanguageModel.Ranking;

/// <summary>
/// Feeds the gate from what people do: both orders of a list wait until the person's next list, and what they like by then
/// and did not like before was held out from both. What is shown is liked more easily than what is not, so the estimate
/// favours the order that was used.
/// </summary>
internal sealed class LiftFeed(LiftGate gate)
{
    private const int Waiting = 10_000;   // people; the longest waiting make room

    private readonly Dictionary<string, Orders> waiting = [];
    private readonly Queue<(string Person, Orders Orders)> arrivals = [];
    private readonly Lock sync = new();

    /// <summary>Keeps both orders until the person is heard of again.</summary>
    public void Expect(string person, IReadOnlyList<ItemId> ranker, IReadOnlyList<ItemId> model, UserHistory history)
    {
        Orders orders = new(ranker, model, [.. history.Liked]);
        lock (sync)
        {
            waiting[person] = orders;
            arrivals.Enqueue((person, orders));
            while (arrivals.Count > Waiting && arrivals.TryDequeue(out var oldest))
                if (waiting.TryGetValue(oldest.Person, out var held) && held == oldest.Orders) waiting.Remove(oldest.Person);
        }
    }

    /// <summary>Learns from what the person liked since their last list.</summary>
    public void Learn(string person, UserHistory history)
    {
        Orders? orders;
        lock (sync)
            if (!waiting.Remove(person, out orders)) return;
        foreach (var liked in history.Liked.Where(item => !orders.Known.Contains(item) && orders.Ranker.Contains(item)).Distinct())
            gate.Observe(orders.Ranker, orders.Model, liked);
    }

    private sealed class Orders(IReadOnlyList<ItemId> ranker, IReadOnlyList<ItemId> model, HashSet<ItemId> known)
    {
        public IReadOnlyList<ItemId> Ranker => ranker;

        public IReadOnlyList<ItemId> Model => model;

        /// <summary>What was liked before.</summary>
        public HashSet<ItemId> Known => known;
    }
}
