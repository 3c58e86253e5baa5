namespace Recsys.LanguageModel.Budgets;

/// <summary>What calls of a model took.</summary>
/// <param name="Input">Tokens read.</param>
/// <param name="Output">Tokens written.</param>
/// <param name="Money">In the currency of the prices.</param>
/// <param name="Milliseconds">From asking to the last word, the calls one after the other.</param>
public readonly record struct ModelCost(int Calls, long Input, long Output, decimal Money, double Milliseconds)
{
    public static ModelCost Nothing => default;

    public long Tokens => Input + Output;

    public static ModelCost operator +(ModelCost a, ModelCost b) =>
        new(a.Calls + b.Calls, a.Input + b.Input, a.Output + b.Output, a.Money + b.Money, a.Milliseconds + b.Milliseconds);
}
