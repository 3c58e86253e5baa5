using Recsys.Core.Metrics;
using Recsys.Models.Onnx;
using Recsys.Models.Training;

namespace Recsys.Models;

/// <summary>Everybody gets what most people have: ŷᵤᵢ = |Nᵢ|.</summary>
public sealed class Popularity(TrainingContext context) : ITrainableModel
{
    private readonly float[] counts = new float[context.Train.Items.Count];

    public string Name => "Popularity";

    public bool ClosedForm => true;

    private ParameterState State => new(Name, counts);

    public double TrainEpoch(int epoch, CancellationToken cancellationToken)
    {
        var sets = new ItemSets(context.Train);
        for (var i = 0; i < counts.Length; i++) counts[i] = sets.OfItem[i].Length;
        return 0;
    }

    public void Score(IReadOnlyList<ScoringQuery> queries, Span<float> scores)
    {
        for (var q = 0; q < queries.Count; q++) counts.CopyTo(scores[(q * counts.Length)..]);
    }

    public void WriteState(Stream state) => State.Write(state);

    public void ReadState(Stream state) => State.Read(state);

    public ModelProto ToOnnx() => PopularityGraph.Of(Name, counts);

    public void Dispose() { }
}
