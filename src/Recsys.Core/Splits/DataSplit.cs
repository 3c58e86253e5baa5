namespace Recsys.Core.Splits;

/// <summary>Training, validation and test interactions over the same users and items.</summary>
public sealed record DataSplit(InteractionTable Train, InteractionTable Valid, InteractionTable Test);
