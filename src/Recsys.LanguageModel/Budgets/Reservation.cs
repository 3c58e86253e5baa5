namespace Recsys.LanguageModel.Budgets;

/// <summary>What one call may use at most.</summary>
internal sealed record Reservation(string User, DateOnly Day, long Input, long Output, decimal Money)
{
    public long Tokens => Input + Output;
}
