using Recsys.Core.Metrics;
using Recsys.Models.Onnx;
using Recsys.Models.Torch;
using Recsys.Models.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace Recsys.Models.Sequential;

/// <summary>What <see cref="Bert4Rec"/> and <see cref="SasRec"/> share: windows in, steps of AdamW, scores and checkpoints out.</summary>
public abstract class SequentialModel : ITrainableModel
{
    private readonly TransformerOptions options;
    private readonly TrainingContext context;
    private readonly int[][] sequences;
    private readonly Device device;
    private readonly ScalarType precision;
    private readonly Transformer transformer;
    private readonly WeightLayout layout = new();
    private readonly ItemLoss loss;
    private readonly double[] askedShare;
    private Tensor theta = null!;
    private AdamW optimizer = null!;
    private DropoutPool dropout = null!;

    private protected SequentialModel(TrainingContext context, TransformerOptions options, int length, bool isCausal)
    {
        if (options.EmbeddingSize % options.Heads != 0)
            throw new ArgumentException($"EmbeddingSize {options.EmbeddingSize} is no multiple of Heads {options.Heads}; choose one that is.", nameof(options));
        if (options.LabelSmoothing > 0 && (options.ExcludeHistoryFromLoss || options.Loss != SequenceLoss.Softmax))
            throw new ArgumentException("LabelSmoothing spreads over all items of the softmax; leave ExcludeHistoryFromLoss and the sampled loss out with it.", nameof(options));
        TorchLibrary.Require();
        (this.options, this.context, Length) = (options, context, length);
        ItemCount = context.Train.Items.Count;
        sequences = context.Train.Sequences();
        device = torch.device(context.Device);
        precision = options.MixedPrecision && FastBFloat16.IsOn(device) ? ScalarType.BFloat16 : ScalarType.Float32;
        transformer = new(options, ItemCount, length, isCausal);
        loss = new(options, ItemCount, sequences);
        askedShare = Downsampling.Shares(context.Train, options.Downsampling);
    }

    public abstract string Name { get; }

    public bool ClosedForm => false;

    /// <summary>Items of the catalogue.</summary>
    public int ItemCount { get; }

    /// <summary>Places T of a window.</summary>
    internal int Length { get; }

    /// <summary>Adds the weights behind the last layer.</summary>
    internal abstract void DescribeHead(WeightLayout layout);

    /// <summary>From hidden states (n, d) to what is multiplied with the item embeddings.</summary>
    internal abstract Tensor Query(Tensor h, IReadOnlyDictionary<string, Tensor> w);

    /// <summary>Turns windows into questions.</summary>
    internal abstract TrainingBatch Ask(ReadOnlySpan<(int User, int End)> windows, Random random);

    public abstract ModelProto ToOnnx();

    /// <summary>Weights at the start; the subclass calls it when it can describe its head.</summary>
    private protected void Start()
    {
        set_num_threads(context.Threads);
        transformer.Describe(layout);
        DescribeHead(layout);
        // A generator of its own: the global one is shared with whatever else the process trains.
        using var generator = new Generator((ulong)context.Seed);
        theta = layout.Initial(generator, device).requires_grad_();
        var steps = (SequenceWindows.Expected(sequences, options.WindowStride, options.RecentWindows) + options.BatchSize - 1) / options.BatchSize;
        optimizer = new(theta, options, steps);
        dropout = new(options.Dropout, (long)options.BatchSize * Length * options.EmbeddingSize, precision, device, generator);
    }

    public double TrainEpoch(int epoch, CancellationToken cancellationToken)
    {
        // The epoch and the seed decide all that is random in a pass, so that a resumed run has nothing to catch up with.
        var random = new Random(Mixed(context.Seed, epoch));
        dropout.Reset(random.Next());
        var windows = SequenceWindows.Draw(sequences, options.WindowStride, options.RecentWindows, random);
        var (sum, steps) = (0.0, 0);
        for (var start = 0; start < windows.Length; start += options.BatchSize)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var size = Math.Min(options.BatchSize, windows.Length - start);
            sum += Learn(Ask(windows.AsSpan(start, size), random), random);
            steps++;
        }
        return steps == 0 ? 0 : sum / steps;
    }

    /// <summary>A seed unlike that of the next epoch: .NET's generator gives related numbers for neighbouring seeds (the mixer is MurmurHash3's).</summary>
    private static int Mixed(int seed, int epoch)
    {
        var x = ((ulong)(uint)seed << 32) | (uint)epoch;
        x = (x ^ (x >> 33)) * 0xff51afd7ed558ccd;
        x = (x ^ (x >> 33)) * 0xc4ceb9fe1a85ec53;
        return (int)(x ^ (x >> 33));
    }

    private double Learn(TrainingBatch batch, Random random)
    {
        using var scope = NewDisposeScope();
        var asked = Enumerable.Range(0, batch.Targets.Length).Where(at => batch.Targets[at] >= 0).Select(at => (long)at).ToArray();
        if (asked.Length == 0) return 0;

        var w = layout.View(theta, precision);
        var E = precision == ScalarType.Float32 ? w["E"] : layout.View(theta)["E"];
        var items = tensor(batch.Items, device: device).view(batch.Users.Length, Length);
        var places = batch.Places is null ? null : tensor(batch.Places, device: device).view(batch.Users.Length, -1);
        var h = transformer.Encode(E, w, items, places, dropout.Apply);
        var q = Query(h.reshape(-1, options.EmbeddingSize).index_select(0, tensor(asked, device: device)), w);
        var value = loss.Backward(q, w["E"], w["bO"], batch, asked, random);
        optimizer.Step();
        return value;
    }

    public void Score(IReadOnlyList<ScoringQuery> queries, Span<float> scores)
    {
        using var scope = NewDisposeScope();
        using var fixedWeights = no_grad();
        var questions = new long[queries.Count * Length];
        for (var row = 0; row < queries.Count; row++) CopyQuestion(queries[row].History, questions.AsSpan(row * Length, Length));

        var w = layout.View(optimizer.Best);
        var items = tensor(questions, device: device).view(queries.Count, Length);
        using Scalar end = Length - 1, one = 1;
        var last = full([queries.Count, 1], end, ScalarType.Int64, device);
        var h = transformer.Encode(w["E"], w, items, last, x => x);
        var logits = Query(h.view(queries.Count, -1), w).matmul(w["E"].narrow(0, 0, ItemCount).t()).add(w["bO"], one);
        logits.cpu().data<float>().ToArray().CopyTo(scores);
    }

    public void WriteState(Stream state) =>
        new ParameterState(Name, [.. optimizer.State.Select(part => part.detach().cpu().data<float>().ToArray())]) { Steps = optimizer.Steps }.Write(state);

    public void ReadState(Stream state)
    {
        using var scope = NewDisposeScope();
        using var fixedWeights = no_grad();
        var arrays = optimizer.State.Select(part => new float[part.numel()]).ToArray();
        optimizer.Steps = new ParameterState(Name, arrays).Read(state);
        foreach (var (part, array) in optimizer.State.Zip(arrays)) part.copy_(tensor(array));
    }

    /// <summary>The weights to serve, by name, on the processor.</summary>
    internal IReadOnlyDictionary<string, Tensor> Weights() => layout.View(optimizer.Best.detach().cpu());

    /// <summary>What the model is asked with for a user of that history, padded in front.</summary>
    internal virtual void CopyQuestion(ReadOnlySpan<int> history, Span<long> items)
    {
        items.Fill(-1);
        var recent = history[Math.Max(0, history.Length - items.Length)..];
        for (var i = 0; i < recent.Length; i++) items[items.Length - recent.Length + i] = recent[i];
    }

    /// <summary>Fills a window with a user's items before <paramref name="end"/> and says how many there are.</summary>
    private protected int CopyWindow(int user, int end, Span<long> items)
    {
        var length = Math.Min(items.Length, end);
        items.Fill(-1);
        for (var i = 0; i < length; i++) items[items.Length - length + i] = sequences[user][end - length + i];
        return length;
    }

    private protected TrainingBatch EmptyBatch(ReadOnlySpan<(int User, int End)> windows, int places)
    {
        var targets = new long[windows.Length * places];
        Array.Fill(targets, -1);
        var users = new int[windows.Length];
        for (var row = 0; row < users.Length; row++) users[row] = windows[row].User;
        return new(new long[windows.Length * Length], new long[windows.Length * places], targets, users);
    }

    private protected bool IsAskedFor(long item, Random random) => askedShare[item] >= 1 || random.NextDouble() < askedShare[item];

    public void Dispose()
    {
        theta.Dispose();
        optimizer.Dispose();
        dropout.Dispose();
        GC.SuppressFinalize(this);
    }
}
