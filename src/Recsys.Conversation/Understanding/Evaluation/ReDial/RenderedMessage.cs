using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Understanding.Evaluation.ReDial;

/// <summary>A message with the films written out, and where each of them stands.</summary>
public sealed record RenderedMessage(string Text, IReadOnlyList<(ItemId Item, TextSpan Span)> Mentions);
