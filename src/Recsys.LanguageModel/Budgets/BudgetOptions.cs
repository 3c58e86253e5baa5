using System.ComponentModel.DataAnnotations;

namespace Recsys.LanguageModel.Budgets;

/// <summary>What the model may cost in a day (UTC).</summary>
public sealed record BudgetOptions
{
    /// <summary>Tokens for one user.</summary>
    [Range(0, long.MaxValue)] public long UserTokens { get; init; } = 200_000;

    /// <summary>Tokens for everybody.</summary>
    [Range(0, long.MaxValue)] public long Tokens { get; init; } = 5_000_000;

    /// <summary>Money for everybody, in the currency of the prices; unlimited where null.</summary>
    public decimal? Money { get; init; }

    /// <summary>Prices by model; a model that is not named costs nothing.</summary>
    public IReadOnlyDictionary<string, TokenPrice> Prices { get; init; } = new Dictionary<string, TokenPrice>();
}
