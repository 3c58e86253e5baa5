namespace Recsys.Core.Dialogue;

/// <summary>Many people like it.</summary>
/// <param name="Rank">Its 1-based place in the order of popularity of what the request lets through.</param>
/// <param name="Of">How many items the catalogue holds.</param>
public sealed record PopularReason(int Rank, int Of) : Reason;
