using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Planning;

/// <summary>A chip that could be offered.</summary>
/// <param name="Facet">The facet that it is about.</param>
/// <param name="Kind">Critiques of one kind do the same: compare, add, leave out.</param>
/// <param name="Use">How evenly it splits the candidates, 0 to 1: the entropy of yes and no.</param>
internal sealed record ChipDraft(Chip Chip, string Facet, ChipKind Kind, double Use);
