namespace Recsys.Conversation.Understanding.Catalogue;

/// <summary>An item under one of its keys.</summary>
/// <param name="Item">The place in the catalogue.</param>
/// <param name="Article">Whether the title, as meant by this key, starts with an article.</param>
internal readonly record struct TitleEntry(int Item, TitleMatchKind Kind, bool Article);
