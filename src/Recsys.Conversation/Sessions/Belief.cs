using Recsys.Core.Ledger;

namespace Recsys.Conversation.Sessions;

/// <summary>A line of the profile that is believed.</summary>
/// <param name="Line">The number of the ledger line.</param>
/// <param name="Cause">What wrote it; undone together with everything of the same cause.</param>
public sealed record Belief(int Line, string Cause, DateTimeOffset When, PreferenceEntry Entry);
