using Recsys.Conversation.Understanding.Catalogue;

namespace Recsys.Conversation.Understanding.Recognition;

/// <summary>A run of tokens that spells a title, or nearly.</summary>
/// <param name="Score">Bits of surprise and of evidence together; compared with what a title needs.</param>
internal sealed record TitleCandidate(int Start, int End, IReadOnlyList<TitleEntry> Entries, double Score);
