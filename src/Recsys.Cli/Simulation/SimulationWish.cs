using Recsys.Simulation.Needs;

namespace Recsys.Cli.Simulation;

/// <summary>What was typed after <c>recsys simulate</c>.</summary>
internal sealed record SimulationWish(string Protocol, NeedMode Mode, string? Users, IReadOnlyList<string> Systems)
{
    public required int Episodes { get; init; }

    public string? Data { get; init; }

    /// <summary>The data set whose people talk about the box; null for the invented people in it, or users of <see cref="Data"/>.</summary>
    public string? People { get; init; }

    /// <summary>How many likes of each person the systems know; null for all of users of <see cref="Data"/>, and for <see cref="Recsys.Simulation.Scenarios.Profiles.KnownLikes"/> of anybody else.</summary>
    public int? Known { get; init; }

    public required string DataDirectory { get; init; }

    public string? Corpus { get; init; }

    public required string Part { get; init; }

    public string? Split { get; init; }

    public IReadOnlyList<string> Models { get; init; } = [];

    /// <summary>Another model behind the users than the one in the settings; null for that one.</summary>
    public string? UserModel { get; init; }

    public bool IsJudged { get; init; }

    /// <summary>Another model behind the judge than the one in the settings; null for that one.</summary>
    public string? JudgeModel { get; init; }

    public bool IsCold { get; init; }

    public bool IsEasy { get; init; }

    public int Seed { get; init; }

    public int? Turns { get; init; }

    public int SlateSize { get; init; }
}
