using Recsys.Core;

namespace Recsys.Conversation.Understanding.Catalogue;

/// <summary>Alternatives, one of which is meant, or none where negated.</summary>
internal sealed record TermGroup(IReadOnlyList<FacetTerm> AnyOf, bool IsNegated = false);
