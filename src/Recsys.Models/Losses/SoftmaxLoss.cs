using System.Numerics.Tensors;
using Recsys.Models.Numerics;

namespace Recsys.Models.Losses;

/// <summary>L = −mean ln softmaxᵢ(ŷᵤ) over the interactions of a batch of whole users: every item is a negative, none is sampled.</summary>
internal sealed class SoftmaxLoss(ItemSets sets, int d, int batchSize, int threads) : FactorLoss(sets, d)
{
    private readonly int d = d;
    private readonly int[] users = [.. Enumerable.Range(0, sets.Users).Where(user => sets.OfUser[user].Length > 0)];
    private readonly List<Range> batches = [];

    public override int Shuffle(Random random)
    {
        Array.Sort(users);   // a pass depends on its seed, not on the passes before
        random.Shuffle(users);
        batches.Clear();
        for (int from = 0, to = 0; from < users.Length; from = to)
        {
            for (var held = 0; to < users.Length && held < batchSize; to++) held += Sets.OfUser[users[to]].Length;
            batches.Add(from..to);
        }
        Array.Fill(Share, 1);
        return batches.Count;
    }

    public override double Gradient(int batch, float[] E, float[] gradient)
    {
        var members = users.AsSpan(batches[batch]).ToArray();
        var U = new Block(new float[members.Length * d], members.Length, d);
        for (var m = 0; m < members.Length; m++) User(E, members[m]).CopyTo(U.Row(m));
        var I = new Block(E, Sets.Users + Sets.Items, d).Part(Sets.Users, Sets.Items, 0, d);

        var Y = new Block(new float[members.Length * Sets.Items], members.Length, Sets.Items);
        MatrixProduct.Multiply(U, I.Transposed(), Y, threads: threads);
        var loss = ToGradient(Y, members);

        Array.Clear(gradient);
        MatrixProduct.Multiply(Y.Transposed(), U, new Block(gradient, I.Rows + Sets.Users, d).Part(Sets.Users, I.Rows, 0, d), threads: threads);
        MatrixProduct.Multiply(Y, I, U, threads: threads);
        for (var m = 0; m < members.Length; m++) U.Row(m).CopyTo(User(gradient, members[m]));
        return loss;
    }

    // Turns scores into ∂L/∂ŷ = (|Nᵤ| softmax(ŷᵤ) − [i ∈ Nᵤ]) ÷ interactions of the batch.
    private double ToGradient(Block Y, int[] members)
    {
        var share = 1f / members.Sum(user => Sets.OfUser[user].Length);
        var losses = new double[members.Length];
        Rows.InParallel(members.Length, 8, threads, (from, to) =>
        {
            for (var m = from; m < to; m++)
            {
                var y = Y.Row(m);
                var own = Sets.OfUser[members[m]];
                TensorPrimitives.Subtract(y, TensorPrimitives.Max<float>(y), y);
                foreach (var i in own) losses[m] -= y[i];
                TensorPrimitives.Exp<float>(y, y);
                var sum = TensorPrimitives.Sum<float>(y);
                losses[m] += own.Length * Math.Log(sum);
                TensorPrimitives.Multiply(y, own.Length * share / sum, y);
                foreach (var i in own) y[i] -= share;
            }
        });
        return losses.Sum() * share;
    }
}
