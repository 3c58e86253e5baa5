namespace Recsys.Core.Store;

/// <summary>What a person thinks of an answer.</summary>
/// <param name="Comment">In their own words; empty where they gave none.</param>
public sealed record TurnVerdict(bool IsHelpful, string Comment, DateTimeOffset When);
