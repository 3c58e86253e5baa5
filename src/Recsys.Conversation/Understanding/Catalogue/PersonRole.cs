namespace Recsys.Conversation.Understanding.Catalogue;

/// <summary>A person as value of one facet, with the number of items.</summary>
internal sealed record PersonRole(string Facet, string Name, int Items);
