using Recsys.LanguageModel.Budgets;
using Recsys.Simulation.Episodes;

namespace Recsys.Simulation.Runs;

/// <summary>
/// What a run may spend on language models, earlier sittings included. A conversation begins only while what is left
/// covers the dearest one so far for it and for all that are under way, so that none is cut off in the middle.
/// </summary>
/// <param name="tokens">Null for no limit.</param>
/// <param name="money">In the currency of the prices; null for no limit.</param>
public sealed class RunBudget(long? tokens = null, decimal? money = null)
{
    private readonly Lock gate = new();
    private ModelCost spent;
    private (long Tokens, decimal Money) dearest;
    private int running;

    /// <summary>What conversations took so far.</summary>
    public ModelCost Spent { get { lock (gate) return spent; } }

    /// <summary>May another conversation begin? If so it has.</summary>
    public bool TryBegin()
    {
        lock (gate)
        {
            if (spent.Tokens >= tokens || spent.Tokens + (running + 1) * dearest.Tokens > tokens) return false;
            if (spent.Money >= money && money is not null || spent.Money + (running + 1) * dearest.Money > money) return false;
            running++;
            return true;
        }
    }

    /// <summary>A conversation that had begun is over.</summary>
    public void End(Episode episode)
    {
        // At once: between the two, another would begin on what this one spent.
        lock (gate)
        {
            running--;
            Count(episode);
        }
    }

    /// <summary>Counts a conversation of an earlier sitting.</summary>
    public void Count(Episode episode)
    {
        var cost = episode.Cost;
        lock (gate)
        {
            spent += cost;
            dearest = (Math.Max(dearest.Tokens, cost.Tokens), Math.Max(dearest.Money, cost.Money));
        }
    }
}
