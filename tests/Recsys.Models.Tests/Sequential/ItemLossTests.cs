using Recsys.Models.Sequential;
using static TorchSharp.torch;

namespace Recsys.Models.Tests.Sequential;

public sealed class ItemLossTests
{
    private const int Items = 7, Size = 4;
    private static readonly int[][] sequences = [[0, 1, 2, 3], [4, 5, 6]];

    // Two users, two questions each; the second user is asked once.
    private static readonly TrainingBatch batch = new([], null, [1, 3, 6, -1], [0, 1]);
    private static readonly long[] asked = [0, 1, 2];

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 0)]
    [InlineData(false, 0.2)]
    public void The_gradient_written_by_hand_is_that_of_cross_entropy(bool excludeHistory, double smoothing)
    {
        using var scope = NewDisposeScope();
        var (q, E, bO) = (randn(3, Size).requires_grad_(), randn(Items + 1, Size).requires_grad_(), randn(Items).requires_grad_());

        var value = new ItemLoss(new Bert4RecOptions { ExcludeHistoryFromLoss = excludeHistory, LabelSmoothing = smoothing }, Items, sequences).Backward(q, E, bO, batch, asked, new(1));

        var (q2, E2, bO2) = (q.detach().clone().requires_grad_(), E.detach().clone().requires_grad_(), bO.detach().clone().requires_grad_());
        var logits = nn.functional.linear(q2, E2.narrow(0, 0, Items), bO2) + Excluded(excludeHistory);
        nn.functional.cross_entropy(logits, tensor([1L, 3, 6]), label_smoothing: smoothing).backward();
        Assert.Equal(nn.functional.cross_entropy(logits, tensor([1L, 3, 6])).item<float>(), value, 1e-5);
        foreach (var (fast, slow) in new[] { (q, q2), (E, E2), (bO, bO2) }) Assert.True(fast.grad!.allclose(slow.grad!, 1e-4, 1e-6));
    }

    [Fact]
    public void The_sampled_loss_leaves_items_alone_that_are_neither_wanted_nor_drawn()
    {
        using var scope = NewDisposeScope();
        var (q, E, bO) = (ones(3, Size), randn(Items + 1, Size).requires_grad_(), zeros(Items).requires_grad_());

        new ItemLoss(new Bert4RecOptions { Loss = SequenceLoss.GeneralizedBce, Negatives = 1 }, Items, sequences).Backward(q, E, bO, batch, asked, new(1));

        Assert.InRange(E.grad!.abs().sum(1).gt(0).sum().item<long>(), 3, 4);
    }

    /// <summary>-∞, nearly, at the user's own items other than the wanted one.</summary>
    private static Tensor Excluded(bool excludeHistory)
    {
        var bias = zeros(3, Items);
        if (!excludeHistory) return bias;
        foreach (var (row, items) in new[] { (0, new[] { 0, 2, 3 }), (1, [0, 1, 2]), (2, [4, 5]) })
            foreach (var item in items) bias[row, item] = -1e4f;
        return bias;
    }
}
