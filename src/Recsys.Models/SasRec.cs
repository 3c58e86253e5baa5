using Recsys.Models.Onnx;
using Recsys.Models.Sequential;
using Recsys.Models.Training;
using static TorchSharp.torch;

namespace Recsys.Models;

/// <summary>
/// SASRec (Kang and McAuley, ICDM 2018), the causal twin of <see cref="Bert4Rec"/> with the same blocks: each place sees the
/// items before it and learns the next one. Learns from the whole softmax instead of one negative, which is what makes it strong.
/// </summary>
public sealed class SasRec : SequentialModel
{
    private readonly SasRecOptions options;

    public SasRec(TrainingContext context, SasRecOptions options) : base(context, options, options.MaxHistory, isCausal: true)
    {
        this.options = options;
        Start();
    }

    public override string Name => "SASRec";

    internal override void DescribeHead(WeightLayout layout) => layout.Constant("bO", 0, ItemCount);

    /// <summary>The hidden state itself asks: r = h Eᵀ (eq. 6).</summary>
    internal override Tensor Query(Tensor h, IReadOnlyDictionary<string, Tensor> w) => h;

    /// <summary>Every item of a window asks for the one after it.</summary>
    internal override TrainingBatch Ask(ReadOnlySpan<(int User, int End)> windows, Random random)
    {
        var T = Length;
        var batch = EmptyBatch(windows, T) with { Places = null };
        for (var row = 0; row < windows.Length; row++)
        {
            var (user, end) = windows[row];
            CopyWindow(user, end - 1, batch.Items.AsSpan(row * T, T));
            var targets = batch.Targets.AsSpan(row * T, T);
            CopyWindow(user, end, targets);
            for (var t = 0; t < T; t++)
                if (batch.Items[row * T + t] < 0 || !IsAskedFor(targets[t], random)) targets[t] = -1;
        }
        return batch;
    }

    /// <summary>The history; where it is empty, the token for no item, of which nothing was learnt.</summary>
    internal override void CopyQuestion(ReadOnlySpan<int> history, Span<long> items)
    {
        base.CopyQuestion(history, items);
        if (history.IsEmpty) items[^1] = ItemCount;
    }

    public override ModelProto ToOnnx() => TransformerGraph.Write(this, options, appendMask: false);
}
