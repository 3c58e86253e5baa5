using Recsys.Core.Ledger;

namespace Recsys.Core.Dialogue;

/// <summary>What was taken back because the person asked; empty where nothing matched.</summary>
public sealed record ForgottenPart(IReadOnlyList<PreferenceEntry> Entries) : ReplyPart;
