using Recsys.Core.Metrics;
using Recsys.Models.Numerics;
using Recsys.Models.Onnx;
using Recsys.Models.Training;

namespace Recsys.Models;

/// <summary>A linear model over the history, ŷᵤ = xᵤ B, whose item–item matrix B is found in one pass.</summary>
public abstract class ItemItemModel : ITrainableModel
{
    /// <summary>B is one array; beyond this many items it would not be.</summary>
    private const int MostItems = 46_000;

    private protected ItemItemModel(string name, TrainingContext context)
    {
        (Name, Context, Items) = (name, context, context.Train.Items.Count);
        if (Items > MostItems)
            throw new ArgumentException($"{name} weighs every pair of items and takes at most {MostItems} of them, not {Items}; train LightGCN or drop rare items.", nameof(context));
        B = new float[Items * Items];
    }

    public string Name { get; }

    public bool ClosedForm => true;

    private protected TrainingContext Context { get; }

    private protected int Items { get; }

    /// <summary>(items, items): row i is what item i in the history gives to every item.</summary>
    private protected float[] B { get; }

    private ParameterState State => new(Name, B);

    public double TrainEpoch(int epoch, CancellationToken cancellationToken)
    {
        Array.Clear(B);
        Solve(new ItemSets(Context.Train), cancellationToken);
        return 0;
    }

    public void Score(IReadOnlyList<ScoringQuery> queries, Span<float> scores)
    {
        var y = new float[queries.Count * Items];
        CsrMatrix.OfHistories(queries).Multiply(B, null, y, Items, Context.Threads);
        y.CopyTo(scores);
    }

    public void WriteState(Stream state) => State.Write(state);

    public void ReadState(Stream state) => State.Read(state);

    public ModelProto ToOnnx() => ItemItemGraph.Dense(Name, B, Items);

    public void Dispose() => GC.SuppressFinalize(this);

    /// <summary>Fills B, which holds zeros.</summary>
    private protected abstract void Solve(ItemSets sets, CancellationToken cancellationToken);
}
