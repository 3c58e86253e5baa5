using Recsys.Core.Metrics;
using Recsys.Models.Onnx;
using Recsys.Models.Training;

namespace Recsys.Models.Tests.Training;

/// <summary>A tiny model for tests of the trainer: its item scores take a seeded random walk, one step an epoch.</summary>
internal sealed class DriftingModel(DriftingOptions options, TrainingContext context) : ITrainableModel
{
    public static ModelDefinition Definition { get; } = new()
    {
        Name = "drifting",
        Title = "Drifting",
        Summary = "Item scores that take a random walk.",
        Citation = "None.",
        OptionsType = typeof(DriftingOptions),
        Create = (options, context) => new DriftingModel((DriftingOptions)options, context),
        Training = new() { Epochs = 20, Patience = 100 },
    };

    private float[] scores = new float[context.Train.Items.Count];
    private ulong random = (ulong)context.Seed;

    public string Name => "Drifting";

    public bool ClosedForm => options.Steps == 0;

    /// <summary>Called in the middle of every epoch.</summary>
    public Action<int> During { get; init; } = _ => { };

    public double TrainEpoch(int epoch, CancellationToken cancellationToken)
    {
        for (var step = 0; step < options.Steps; step++)
            for (var i = 0; i < scores.Length; i++)
            {
                scores[i] += (float)options.Rate * Next();
                if (i == scores.Length / 2) During(epoch);
                cancellationToken.ThrowIfCancellationRequested();
            }
        return scores.Sum();
    }

    public void Score(IReadOnlyList<ScoringQuery> queries, Span<float> rows)
    {
        for (var q = 0; q < queries.Count; q++) scores.CopyTo(rows[(q * scores.Length)..]);
    }

    public void WriteState(Stream state)
    {
        using var writer = new BinaryWriter(state, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(random);
        foreach (var score in scores) writer.Write(score);
    }

    public void ReadState(Stream state)
    {
        using var reader = new BinaryReader(state);
        random = reader.ReadUInt64();
        scores = [.. scores.Select(_ => reader.ReadSingle())];
    }

    public ModelProto ToOnnx() => PopularityGraph.Of("drifting", scores);

    public byte[] State()
    {
        using var state = new MemoryStream();
        WriteState(state);
        return state.ToArray();
    }

    public void Dispose() { }

    private float Next()
    {
        random = random * 6364136223846793005 + 1442695040888963407;
        return (random >> 40) / (float)(1 << 24) - .5f;
    }
}
