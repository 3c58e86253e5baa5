using Google.Protobuf;
using Recsys.Models.Onnx;

namespace Recsys.Cli.Tests.Bench;

/// <summary>The benchmark runs and its methods agree; its times are not looked at.</summary>
public sealed class BenchSearchCommandTests
{
    private static readonly string[] small = ["bench", "search", "--items", "300", "--dimension", "8", "--k", "5", "--rounds", "2", "--batches", "3"];

    [Fact]
    public void Every_method_finds_the_same_vectors()
    {
        var rows = CommandLine.Run([.. small, "--threads", "1,2", "--json"]).Expect(0).Json.GetProperty("rows").EnumerateArray().ToList();

        Assert.Equal([1, 1, 1, 1, 2, 2, 2, 2], rows.Select(row => row.GetProperty("threads").GetInt32()));
        Assert.All(rows.Where(row => !IsReading(row)), row => Assert.Equal(1, row.GetProperty("recall").GetDouble(), 1e-9));
        Assert.All(rows.Where(row => !IsReading(row)), row => Assert.True(row.GetProperty("queriesPerSecond").GetProperty("3").GetDouble() > 0));
    }

    [Fact]
    public void The_table_names_the_methods() =>
        Assert.Contains("quantized", CommandLine.Run(small).Expect(0).Out, StringComparison.Ordinal);

    [Fact]
    public void The_vectors_of_a_factor_model_are_repeated_up_to_the_wanted_number()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "model.onnx");
        float[] items = [1, 0, 0, 1, 1, 1], users = [1, 2, 3, 4];
        File.WriteAllBytes(file, FactorGraph.Of("lightgcn", users, items, items, 2, FoldIn.Mean).ToByteArray());

        var report = CommandLine.Run([.. small, "--vectors", file, "--json"]).Expect(0).Json;

        Assert.Equal((300, 2), (report.GetProperty("items").GetInt32(), report.GetProperty("dimension").GetInt32()));
        Assert.Contains("3 item vectors of lightgcn", report.GetProperty("vectors").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_factor_model_is_refused()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "model.onnx");
        File.WriteAllText(file, "no model");

        Assert.Contains(file, CommandLine.Run([.. small, "--vectors", file]).Expect(1).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--threads", "0")]
    [InlineData("--threads", "one")]
    [InlineData("--items", "0")]
    public void Numbers_below_one_are_refused(string option, string value) =>
        Assert.Contains(option, CommandLine.Run("bench", "search", option, value).Expect(2).Error, StringComparison.Ordinal);

    private static bool IsReading(System.Text.Json.JsonElement row) =>
        row.GetProperty("method").GetString()!.StartsWith("read", StringComparison.Ordinal);
}
