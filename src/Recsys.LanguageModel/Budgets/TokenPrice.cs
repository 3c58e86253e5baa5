namespace Recsys.LanguageModel.Budgets;

/// <summary>The price of a million tokens.</summary>
public sealed record TokenPrice
{
    public decimal Input { get; init; }

    public decimal Output { get; init; }

    public decimal Of(long input, long output) => (input * Input + output * Output) / 1_000_000;
}
