using Recsys.Core.Artifacts;
using Recsys.Serving.Onnx;

namespace Recsys.Serving.Tests.Onnx;

public sealed class OnnxModelTests
{
    private static readonly float[,] weights = { { 0, 3, 1, 0 }, { 3, 0, 2, 0 }, { 1, 2, 0, 0.5f }, { 0, 0, 0.5f, 0 } };

    [Fact]
    public void The_best_items_come_first_and_what_is_excluded_does_not_come()
    {
        using var model = OnnxModel.Load(Whole());

        Assert.Equal([1, 2, 3], Run(model, new(-1, [0], [1], [0]), 3));
        Assert.Equal([2, 3, -1], Run(model, new(-1, [0], [1], [0, 1]), 3));
        Assert.Equal([3, 2, 1], Run(model, new(-1, [0], [-1], [0]), 3));
    }

    [Fact]
    public void Queries_of_different_lengths_run_together_as_they_run_alone()
    {
        using var model = OnnxModel.Load(Whole());
        ModelQuery[] queries = [new(-1, [0, 2], [1, 1], [0, 2]), new(-1, [3], [1], []), new(-1, [], [], [1])];
        var (items, scores) = (new long[6], new float[6]);

        model.Run(queries, 2, items, scores);

        Assert.Equal(queries.SelectMany(query => Run(model, query, 2)), items);
    }

    [Fact]
    public void Many_threads_may_ask_at_once()
    {
        using var model = OnnxModel.Load(Whole());

        Parallel.For(0, 400, i =>
        {
            var item = i % 3;
            Assert.Equal(item == 1 ? 0 : 1, item == 2 ? Run(model, new(-1, [2], [1], [2]), 1)[0] : Run(model, new(-1, [item], [1], [item]), 1)[0]);
        });
    }

    [Fact]
    public void It_says_where_it_really_computes()
    {
        using var model = OnnxModel.Load(Whole(), new() { ExecutionProvider = ExecutionProvider.Auto });

        Assert.Equal(OnnxSession.HasCuda ? ExecutionProvider.Cuda : ExecutionProvider.Cpu, model.Provider);
    }

    public static TheoryData<string, Func<TinyModel, TinyModel>> Damage => new()
    {
        { "manifest.json is missing", model => model.Without("manifest.json") },
        { "model.onnx is missing", model => model.Without("model.onnx") },
        { "items.txt is missing", model => model.Without("items.txt") },
        { "manifest.json is not valid", model => model.Replace("manifest.json", json => json[..^20]) },
        { "manifest.json is not valid", model => model.Replace("manifest.json", _ => "{}"u8.ToArray()) },
        { "its format is 2", model => model.Describe(manifest => manifest with { Format = 2 }) },
        { "model.onnx is damaged", model => model.Replace("model.onnx", graph => graph[..^1]) },
        { "model.onnx is damaged", model => model.Replace("model.onnx", graph => [.. graph[..40], (byte)(graph[40] ^ 1), .. graph[41..]]) },
        { "items.txt is damaged", model => model.Replace("items.txt", _ => "b\na\nc\nd\n"u8.ToArray()) },
        { "items.txt lists 4 items", model => model.Describe(manifest => manifest with { ItemCount = 5 }) },
        { "appears twice", model => model.Replace("items.txt", _ => "a\na\nc\nd\n"u8.ToArray()).Describe(manifest => manifest) },
        { "ONNX Runtime refuses it", model => model.Replace("model.onnx", graph => graph[..^50]).Describe(manifest => manifest) },
        { "ONNX Runtime refuses it", model => model.Replace("model.onnx", _ => []).Describe(manifest => manifest) },
        { "the graph takes", model => model.Describe(manifest => manifest with { Inputs = [GraphInputs.History, GraphInputs.K] }) },
        { "users.txt is missing", model => model.Describe(manifest => manifest with { Inputs = [GraphInputs.User, .. manifest.Inputs] }) },
    };

    [Theory, MemberData(nameof(Damage), DisableDiscoveryEnumeration = true)]
    public void A_model_that_is_not_whole_is_refused_with_one_sentence(string reason, Func<TinyModel, TinyModel> damage)
    {
        var model = damage(Whole());

        var refusal = Assert.Throws<ModelUnavailableException>(() => OnnxModel.Load(model));

        Assert.StartsWith("The model 'tiny' is not served: ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    private static long[] Run(OnnxModel model, ModelQuery query, int k)
    {
        var items = new long[k];
        model.Run([query], k, items, new float[k]);
        return items;
    }

    private static TinyModel Whole() => new(weights, "a", "b", "c", "d");
}
