using System.Numerics.Tensors;
using Recsys.Core.Metrics;
using Recsys.Models.Numerics;
using Recsys.Models.Onnx;

namespace Recsys.Models;

/// <summary>Scores ŷᵤᵢ = eᵤᵀeᵢ; a user who was not in training is folded in from the items of the history.</summary>
/// <param name="fold">(items, d): what each item of a history adds to the user.</param>
/// <param name="knows">What the rows of <paramref name="users"/> are.</param>
internal sealed class FactorScorer(float[] users, float[] items, float[] fold, int d, FoldIn division, int threads, UserRows knows = UserRows.Whole)
{
    private readonly Block turned = new Block(items, items.Length / d, d).Transposed();

    public void Score(IReadOnlyList<ScoringQuery> queries, Span<float> scores)
    {
        var U = new Block(new float[queries.Count * d], queries.Count, d);
        for (var q = 0; q < queries.Count; q++)
        {
            var known = queries[q].User >= 0;
            if (!known || knows == UserRows.OwnPart) Fold(queries[q].History, U.Row(q));
            if (known) TensorPrimitives.Add(users.AsSpan(queries[q].User * d, d), U.Row(q), U.Row(q));
        }
        var Y = new Block(new float[queries.Count * turned.Columns], queries.Count, turned.Columns);
        MatrixProduct.Multiply(U, turned, Y, threads: threads);
        Y.Values.CopyTo(scores);
    }

    /// <param name="withUsers">Does the graph know the trained users, or fold everybody in?</param>
    public ModelProto ToOnnx(string name, bool withUsers = true) => FactorGraph.Of(name, withUsers ? users : [], items, fold, d, division, knows);

    private void Fold(int[] history, Span<float> user)
    {
        foreach (var item in history) TensorPrimitives.Add(user, fold.AsSpan(item * d, d), user);
        var by = division switch
        {
            FoldIn.Mean => Math.Max(1, history.Length),
            FoldIn.InverseSqrt => MathF.Sqrt(Math.Max(1, history.Length)),
            _ => 1,
        };
        TensorPrimitives.Divide(user, by, user);
    }
}
