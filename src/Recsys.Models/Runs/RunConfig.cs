using System.Text.Json.Nodes;

namespace Recsys.Models.Runs;

/// <summary>Everything that decides the result of a run, resolved: <c>config.json</c>.</summary>
public sealed record RunConfig
{
    public required string Model { get; init; }

    /// <summary>The model's hyper-parameters by name.</summary>
    public required JsonObject Options { get; init; }

    /// <summary>The settings of the training by name.</summary>
    public required JsonObject Training { get; init; }

    public required int Seed { get; init; }

    public required string Device { get; init; }

    public required int Threads { get; init; }

    public required RunDataFacts Data { get; init; }

    /// <summary>Versions of what computed it, by name.</summary>
    public required IReadOnlyDictionary<string, string> Versions { get; init; }
}
