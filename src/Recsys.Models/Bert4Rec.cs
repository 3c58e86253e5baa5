using Recsys.Models.Onnx;
using Recsys.Models.Sequential;
using Recsys.Models.Training;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace Recsys.Models;

/// <summary>
/// BERT4Rec (Sun et al., CIKM 2019): a bidirectional transformer that learns to fill hidden places of a history (cloze),
/// and recommends by filling a place appended to its end.
/// </summary>
public sealed class Bert4Rec : SequentialModel
{
    private readonly Bert4RecOptions options;

    public Bert4Rec(TrainingContext context, Bert4RecOptions options) : base(context, options, options.MaxHistory + 1, isCausal: false)
    {
        this.options = options;
        Start();
    }

    public override string Name => "BERT4Rec";

    /// <summary>The item index that stands for a hidden item.</summary>
    private int Mask => ItemCount;

    internal override void DescribeHead(WeightLayout layout)
    {
        var d = options.EmbeddingSize;
        layout.Matrix("WP", d, d);
        layout.Constant("bP", 0, d);
        layout.Constant("γP", 1, d);
        layout.Constant("βP", 0, d);
        layout.Constant("bO", 0, ItemCount);
    }

    /// <summary>The two-layer head in front of the tied embeddings: GELU(h Wᴾ + bᴾ) (eq. 7), normalized as in BERT.</summary>
    internal override Tensor Query(Tensor h, IReadOnlyDictionary<string, Tensor> w) =>
        Transformer.Normalize(gelu(linear(h, w["WP"], w["bP"])), w["γP"], w["βP"]);

    /// <summary>Hides ρ of each window's items, the last one among them.</summary>
    internal override TrainingBatch Ask(ReadOnlySpan<(int User, int End)> windows, Random random)
    {
        var (T, M) = (Length, Math.Max(1, (int)Math.Round(options.MaskShare * Length)));
        var batch = EmptyBatch(windows, M);
        for (var row = 0; row < windows.Length; row++)
        {
            var items = batch.Items.AsSpan(row * T, T);
            var length = CopyWindow(windows[row].User, windows[row].End, items);
            var places = batch.Places.AsSpan(row * M, M);
            places.Fill(T - 1);
            Hide(items, length, places, batch.Targets.AsSpan(row * M, M), random);
        }
        return batch;
    }

    private void Hide(Span<long> items, int length, Span<long> places, Span<long> targets, Random random)
    {
        var wanted = Math.Clamp((int)Math.Round(options.MaskShare * length), 1, places.Length);
        var place = random.NextDouble() < options.LastMaskShare ? items.Length - 1 : items.Length - 1 - random.Next(length);
        for (var hidden = 0; ; place = items.Length - 1 - random.Next(length))
        {
            if (items[place] == Mask) continue;
            places[hidden] = place;
            targets[hidden] = IsAskedFor(items[place], random) ? items[place] : -1;
            items[place] = Mask;
            if (++hidden == wanted) return;
        }
    }

    /// <summary>The history with the mask token appended.</summary>
    internal override void CopyQuestion(ReadOnlySpan<int> history, Span<long> items)
    {
        base.CopyQuestion(history, items[..^1]);
        items[^1] = Mask;
    }

    public override ModelProto ToOnnx() => TransformerGraph.Write(this, options, appendMask: true);
}
