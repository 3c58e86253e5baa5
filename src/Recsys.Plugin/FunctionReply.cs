namespace Recsys.Plugin;

/// <summary>What every function answers with.</summary>
/// <param name="Reply">The reply in words; every claim in it is computed, so it can be passed on as it is.</param>
/// <param name="Items">The items that the reply is about, best first; no other item may be called recommended.</param>
public sealed record FunctionReply(string Reply, IReadOnlyList<FunctionItem> Items)
{
    /// <summary>Short refinements that are known to leave enough items.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>That a language model was asked in vain and why, so that nobody takes the built-in answer for its; null where none was.</summary>
    public string? Notice { get; init; }
}
