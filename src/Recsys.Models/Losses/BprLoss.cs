using System.Numerics.Tensors;

namespace Recsys.Models.Losses;

/// <summary>L = −mean ln σ(ŷᵤᵢ − ŷᵤⱼ) over the pairs of a batch, each with one negative j (LightGCN, eq. 15).</summary>
internal sealed class BprLoss(ItemSets sets, int d, int batchSize, NegativeSampler negatives) : FactorLoss(sets, d)
{
    private readonly (int User, int Item)[] pairs =
        [.. sets.OfUser.SelectMany((items, user) => items.Select(item => (user, item)))];

    private readonly float[] difference = new float[d];
    private Random random = new(0);

    public override int Shuffle(Random random)
    {
        Array.Sort(pairs);   // a pass depends on its seed, not on the passes before
        random.Shuffle(pairs);
        this.random = random;
        return (pairs.Length + batchSize - 1) / batchSize;
    }

    public override double Gradient(int batch, float[] E, float[] gradient)
    {
        Array.Clear(gradient);
        Array.Clear(Share);
        var rows = pairs.AsSpan(batch * batchSize, Math.Min(batchSize, pairs.Length - (batch * batchSize)));
        var loss = 0.0;
        foreach (var (u, i) in rows)
            loss += AddGradient(u, i, negatives.Draw(u, random, E), E, gradient, 1f / rows.Length);
        return loss / rows.Length;
    }

    private double AddGradient(int u, int i, int j, float[] E, float[] gradient, float share)
    {
        TensorPrimitives.Subtract<float>(Item(E, i), Item(E, j), difference);
        var x = TensorPrimitives.Dot<float>(User(E, u), difference);
        var step = -share / (1 + MathF.Exp(x));   // ∂L/∂x = −σ(−x)
        TensorPrimitives.MultiplyAdd<float>(difference, step, User(gradient, u), User(gradient, u));
        TensorPrimitives.MultiplyAdd<float>(User(E, u), step, Item(gradient, i), Item(gradient, i));
        TensorPrimitives.MultiplyAdd<float>(User(E, u), -step, Item(gradient, j), Item(gradient, j));
        Share[u] += share;
        Share[Sets.Users + i] += share;
        Share[Sets.Users + j] += share;
        return Math.Log(1 + Math.Exp(-x));
    }
}
