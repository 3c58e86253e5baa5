namespace Recsys.LanguageModel.Budgets;

/// <summary>What was asked of a model within a scope, for whoever must account for it: an episode of a simulation, a turn of an experiment.</summary>
public sealed class ModelUsage : IDisposable
{
    private static readonly AsyncLocal<ModelUsage?> current = new();

    private readonly ModelUsage? outer = current.Value;
    private readonly Lock gate = new();
    private ModelCost total = ModelCost.Nothing;

    private ModelUsage() => current.Value = this;

    /// <summary>What was used so far.</summary>
    public ModelCost Total { get { lock (gate) return total; } }

    /// <summary>Collects what is asked from here on, in this flow of control, until disposed.</summary>
    public static ModelUsage Collect() => new();

    public void Dispose() => current.Value = outer;

    /// <summary>Adds a finished call to every scope that it was made in.</summary>
    internal static void Add(ModelCost call)
    {
        for (var scope = current.Value; scope is not null; scope = scope.outer)
            lock (scope.gate) scope.total += call;
    }
}
