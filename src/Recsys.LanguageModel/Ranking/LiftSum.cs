namespace Recsys.LanguageModel.Ranking;

/// <summary>A running mean and variance (Welford).</summary>
/// <param name="Squares">The sum of squared differences from the mean.</param>
internal readonly record struct LiftSum(int Count, double Mean, double Squares)
{
    public LiftSum With(double value)
    {
        var mean = Mean + (value - Mean) / (Count + 1);
        return new(Count + 1, mean, Squares + (value - Mean) * (value - mean));
    }
}
