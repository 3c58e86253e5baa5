using CsCheck;
using Recsys.Models.Onnx;

namespace Recsys.Models.Tests.Onnx;

/// <summary>The graphs of the linear family against the same sums written out.</summary>
public sealed class LinearGraphTests
{
    private const int N = 7, D = 3, Users = 4;
    private static readonly Gen<int[]> items = Gen.Int[0, N - 1].Array[0, 5].Select(drawn => drawn.Distinct().ToArray());
    private static readonly Gen<float> value = Gen.Float[-1, 1];

    [Fact]
    public void A_dense_item_item_graph_sums_the_rows_of_the_history() =>
        Gen.Select(value.Array[N * N], items.Array[1, 4], items).Sample((b, histories, exclude) =>
            Same(ItemItemGraph.Dense("ease", b, N), histories, exclude, (history, _) => Scores(i => history.Sum(h => b[h * N + i]))), iter: 25);

    [Fact]
    public void A_sparse_item_item_graph_gives_what_its_neighbours_give() =>
        Gen.Select(Gen.Int[0, N - 1].Array[N * 2], value.Array[N * 2], items.Array[1, 4], items).Sample((to, weights, histories, exclude) =>
            Same(ItemItemGraph.Sparse("itemknn", [.. to.Select(i => (long)i)], weights, N), histories, exclude, (history, _) =>
                Scores(i => history.Sum(h => Enumerable.Range(h * 2, 2).Where(n => to[n] == i).Sum(n => weights[n])))), iter: 25);

    [Fact]
    public void A_factor_graph_reads_trained_users_and_folds_in_the_others() =>
        Gen.Select(value.Array[Users * D], value.Array[N * D], value.Array[N * D], items.Array[1, 4], Gen.Int[-1, Users - 1], Gen.Select(Gen.Enum<FoldIn>(), Gen.Enum<UserRows>()))
            .Sample((users, e, fold, histories, user, kind) =>
                Same(FactorGraph.Of("lightgcn", users, e, fold, D, kind.Item1, kind.Item2), histories, [], (history, u) =>
                {
                    var by = history.Length == 0 ? 1 : kind.Item1 switch { FoldIn.Mean => history.Length, FoldIn.InverseSqrt => MathF.Sqrt(history.Length), _ => 1 };
                    float Own(int d) => u >= 0 ? users[u * D + d] : 0;
                    float Vector(int d) => u >= 0 && kind.Item2 == UserRows.Whole ? Own(d) : Own(d) + history.Sum(h => fold[h * D + d]) / by;
                    return Scores(i => Enumerable.Range(0, D).Sum(d => Vector(d) * e[i * D + d]));
                }, user), iter: 40);

    [Fact]
    public void A_popularity_graph_is_the_same_for_everybody() =>
        Gen.Select(value.Array[N], items.Array[1, 4], items).Sample((scores, histories, exclude) =>
            Same(PopularityGraph.Of("popularity", scores), histories, exclude, (_, _) => scores), iter: 10);

    private static float[] Scores(Func<int, float> score) => [.. Enumerable.Range(0, N).Select(score)];

    /// <summary>The first row asks for a known user (where the graph knows any), the others are folded in.</summary>
    private static void Same(ModelProto model, int[][] histories, int[] exclude, Func<int[], int, float[]> expected, int user = -1)
    {
        int[] users = [user, .. Enumerable.Repeat(-1, histories.Length - 1)];
        using var session = new OnnxSession(model);

        var (found, scores) = session.Top(N, histories, [.. histories.Select(_ => exclude)], users);

        for (var r = 0; r < histories.Length; r++) Ranking.Same(expected(histories[r], users[r]), exclude, found[r], scores[r]);
    }
}
