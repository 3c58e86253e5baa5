namespace Recsys.Core.Ledger;

/// <summary>Where an entry comes from, so that a person can check it.</summary>
/// <param name="Words">The words or the action it was read from, e.g. <c>no horror tonight</c>.</param>
/// <param name="Chat">The chat; empty where it came from none.</param>
/// <param name="Turn">The 1-based turn of that chat; 0 where it came from none.</param>
public sealed record Provenance(Origin Origin, string Words, string Chat = "", int Turn = 0);
