using Recsys.Core;
using Recsys.Core.Artifacts;
using Recsys.Models;
using Recsys.Models.Runs;
using Recsys.Models.Settings;
using Recsys.Models.Training;

namespace Recsys.Cli.Bench;

/// <summary>The models of a benchmark: given folders, or untrained ones of a shape, whose weights cost the same to compute with.</summary>
internal sealed class BenchModels : IDisposable
{
    private const int RowsPerUser = 20;

    private readonly string? scratch;

    private BenchModels(IReadOnlyList<IModelSource> sources, string? scratch) => (Sources, this.scratch) = (sources, scratch);

    public IReadOnlyList<IModelSource> Sources { get; }

    public static BenchModels Of(IReadOnlyList<string> folders, IReadOnlyList<string> kinds, int items, int users)
    {
        if (folders.Count > 0) return new([.. folders.Select(folder => new ModelFolder(folder))], null);
        var scratch = Directory.CreateTempSubdirectory("recsys-bench-").FullName;
        TrainingContext context = new(Interactions(items, users));
        return new([.. kinds.Select(kind => Untrained(kind, context, Path.Combine(scratch, kind)))], scratch);
    }

    public void Dispose()
    {
        if (scratch is not null) Directory.Delete(scratch, recursive: true);
    }

    private static ModelFolder Untrained(string kind, TrainingContext context, string folder)
    {
        var definition = ModelZoo.Find(kind)
            ?? throw new UserErrorException($"There is no model '{kind}'; there are {string.Join(", ", ModelZoo.All.Select(model => model.Name))}.");
        var options = ModelSettings.Resolve(definition).Options;
        using var model = definition.Create(options, context);
        Directory.CreateDirectory(folder);
        new RunFolder(folder).WriteModel(definition, definition.MaxHistory(options), model.ToOnnx(), context.Train.Items, context.Train.Users);
        return new(folder);
    }

    /// <summary>Every user with items at random, and every item at least once.</summary>
    private static InteractionTable Interactions(int items, int users)
    {
        InteractionTable table = new();
        Random random = new(1);
        for (var row = 0; row < Math.Max(items, users * RowsPerUser); row++)
            table.Add(new($"u{row % users}", $"i{(row < items ? row : random.Next(items))}", 1, row));
        return table;
    }
}
