using Recsys.Core;
using static TorchSharp.torch;

namespace Recsys.Models.Tests;

/// <summary>LightGCN as the paper writes it, on libtorch: slow, plain, and what the fast one must equal.</summary>
internal sealed class LightGcnReference : IDisposable
{
    private readonly Tensor A;                      // D⁻¹ᐟ² A D⁻¹ᐟ², (U+I, U+I)
    private readonly TorchSharp.Modules.Parameter E0;
    private readonly Tensor interactions;           // 1 where user u has item i, (U, I)
    private readonly LightGcnOptions options;

    public LightGcnReference(InteractionTable table, LightGcnOptions options, ReadOnlySpan<float> weights)
    {
        this.options = options;
        var (users, items) = (table.Users.Count, table.Items.Count);
        interactions = zeros(users, items);
        for (var r = 0; r < table.Count; r++) interactions[table.User[r], table.Item[r]] = 1;

        var adjacency = zeros(users + items, users + items);
        adjacency[..users, users..] = interactions;
        adjacency[users.., ..users] = interactions.t();
        var degree = adjacency.sum(1).clamp_min(1).rsqrt();
        A = degree.unsqueeze(1) * adjacency * degree.unsqueeze(0);
        E0 = nn.Parameter(tensor(weights.ToArray()).reshape(users + items, options.EmbeddingSize));
    }

    public float[] Weights => E0.detach().data<float>().ToArray();

    /// <summary>E = 1/(K+1) · Σₖ E⁽ᵏ⁾ with E⁽ᵏ⁺¹⁾ = A E⁽ᵏ⁾ (eqs. 7–8), and then all ŷᵤᵢ.</summary>
    public Tensor Scores()
    {
        List<Tensor> E = [E0];
        for (var k = 0; k < options.Layers; k++) E.Add(mm(A, E[k]));
        var mean = stack(E).mean([0]);
        return mm(mean[..(int)interactions.shape[0]], mean[(int)interactions.shape[0]..].t());
    }

    /// <summary>Steps over all interactions at once.</summary>
    public void Train(int steps)
    {
        using var adam = optim.Adam([E0], options.LearningRate);
        for (var step = 0; step < steps; step++)
        {
            using var scope = NewDisposeScope();
            adam.zero_grad();
            (options.Loss == RankingLoss.Softmax ? Softmax() : Bpr()).backward();
            adam.step();
        }
    }

    public void Dispose()
    {
        A.Dispose();
        E0.Dispose();
        interactions.Dispose();
    }

    private Tensor Softmax() =>
        -(nn.functional.log_softmax(Scores(), 1) * interactions).sum() / interactions.sum()
        + (options.Regularization / 2 * E0.square().sum());

    // For data in which every user lacks exactly one item: that one is the negative of each pair.
    private Tensor Bpr()
    {
        var y = Scores();
        var missing = (1 - interactions).argmax(1, keepdim: true);
        var loss = -(nn.functional.logsigmoid(y - y.gather(1, missing)) * interactions).sum() / interactions.sum();

        var (users, items) = ((int)y.shape[0], (int)y.shape[1]);
        var pairs = interactions.sum(1);
        var negatives = zeros(items).scatter_add(0, missing.squeeze(1), pairs);
        var occurrences = cat([pairs, interactions.sum(dim: 0) + negatives]) / interactions.sum();
        return loss + (options.Regularization / 2 * (E0.square().sum(1) * occurrences).sum());
    }
}
