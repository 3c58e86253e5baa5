using Spectre.Console.Rendering;

namespace Recsys.Cli.Chat;

/// <summary>What a slash command leads to.</summary>
internal sealed record CommandOutcome
{
    /// <summary>Something to show; null where nothing is.</summary>
    public IRenderable? View { get; init; }

    /// <summary>What is said in the person's place; null where nothing is.</summary>
    public string? Says { get; init; }

    public bool IsOver { get; init; }
}
