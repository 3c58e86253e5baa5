using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace Recsys.Models.Sequential;

/// <summary>The loss of the hidden items, carried back to the weights.</summary>
internal sealed class ItemLoss(TransformerOptions options, int itemCount, int[][] sequences)
{
    private readonly Scalar never = -1e4f, one = 1, least = 1e-12, yes = true;
    private readonly Scalar wanted = 1 - options.LabelSmoothing, everywhere = options.LabelSmoothing / itemCount;   // (1-ε) and ε/I

    /// <summary>Adds the gradient of the mean loss to the weights and gives that mean.</summary>
    /// <param name="q">(n, d): what is asked with.</param>
    /// <param name="asked">(n): where in the batch's targets.</param>
    public double Backward(Tensor q, Tensor E, Tensor bO, TrainingBatch batch, long[] asked, Random random)
    {
        var targets = tensor(Array.ConvertAll(asked, at => batch.Targets[at]), device: q.device).unsqueeze(1);
        return options.Loss == SequenceLoss.Softmax
            ? Softmax(linear(q, E.narrow(0, 0, itemCount), bO), targets, batch, asked)
            : GeneralizedBce(q, E, bO, targets, random);
    }

    /// <summary>
    /// Cross-entropy over all items with (1-ε) wanted of the target and ε/I of each. Its gradient, softmax - what is wanted,
    /// is written down by hand: a third of the passes over (n, items).
    /// </summary>
    /// <returns>The mean of -log p at the targets, without ε: it compares between settings.</returns>
    private double Softmax(Tensor logits, Tensor targets, TrainingBatch batch, long[] asked)
    {
        using var gradient = no_grad();
        var p = logits.detach().to(ScalarType.Float32);
        if (options.ExcludeHistoryFromLoss)
        {
            var own = p.gather(1, targets);
            p = p.masked_fill(OwnItems(batch, asked, p.device), never).scatter_(1, targets, own);
        }
        p = p.softmax(1);
        var hit = p.gather(1, targets);
        p.scatter_(1, targets, hit.sub(wanted));
        if (options.LabelSmoothing > 0) p.sub_(everywhere);
        using Scalar count = asked.Length;
        logits.backward([p.div_(count).to(logits.dtype)]);
        return -hit.clamp_min(least).log().mean().item<float>();
    }

    /// <summary>(n, items): is it an item of the user who is asked?</summary>
    private Tensor OwnItems(TrainingBatch batch, long[] asked, Device device)
    {
        var cells = batch.Users.SelectMany((user, row) => sequences[user].Select(item => (long)row * itemCount + item)).ToArray();
        var rows = batch.Users.Length;
        var perRow = batch.Targets.Length / rows;
        return zeros((long)rows * itemCount, ScalarType.Bool, device).index_fill_(0, tensor(cells, device: device), yes)
            .view(rows, itemCount).index_select(0, tensor(Array.ConvertAll(asked, at => at / perRow), device: device));
    }

    /// <summary>gBCE: -β log σ(s⁺) - Σ log(1 - σ(s⁻)), the negatives shared by a step; β makes up for their being few (eq. 9).</summary>
    private double GeneralizedBce(Tensor q, Tensor E, Tensor bO, Tensor targets, Random random)
    {
        var drawn = new long[options.Negatives];
        for (var n = 0; n < drawn.Length; n++) drawn[n] = random.Next(itemCount);
        var negatives = tensor(drawn, device: q.device);
        var α = Math.Min(1, options.Negatives / Math.Max(1.0, itemCount - 1));
        using Scalar β = α * (options.Calibration * (1 - 1 / α) + 1 / α);

        var positive = (q * E.index_select(0, targets.view(-1))).sum(1).add(bO.index_select(0, targets.view(-1)), one);
        var negative = linear(q, E.index_select(0, negatives), bO.index_select(0, negatives)).masked_fill(targets.eq(negatives), never);
        var loss = softplus(-positive.to(ScalarType.Float32)).mul(β).add(softplus(negative.to(ScalarType.Float32)).sum(1), one).mean();
        loss.backward();
        return loss.item<float>();
    }
}
