namespace Recsys.Conversation.Understanding.Catalogue;

/// <summary>An item under one of its keys.</summary>
/// <param name="Item">The place in the catalogue.</param>
/// <param name="Article">The article that the title, as meant by this key, starts with; null for none.</param>
internal readonly record struct TitleEntry(int Item, TitleMatchKind Kind, string? Article)
{
    /// <summary>Is this the title's own article? "A black panther" is not "The Black Panther".</summary>
    public bool Takes(string article) => Article is not null && (Article == "the") == (article == "the");
}
