namespace Recsys.Storage.Input;

/// <summary>The ratings that a data set can hold.</summary>
public sealed record RatingScale(float Lowest, float Highest)
{
    /// <summary>Every finite number.</summary>
    public static RatingScale Any { get; } = new(float.MinValue, float.MaxValue);

    public bool Contains(float rating) => rating >= Lowest && rating <= Highest;

    public override string ToString() => $"{Lowest} to {Highest}";
}
