using Recsys.Conversation.Understanding;
using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Writing;

/// <summary>What every part of a reply is worded with: names, noun phrases, reasons, and the domain's own words.</summary>
internal sealed record WordingContext(ICatalog Catalog, Lexicon Lexicon, ResponseRequest Request)
{
    public CatalogSchema Schema => Catalog.Schema;

    public ItemNames Names { get; } = new(Catalog);

    public NounPhrases Nouns { get; } = new(Catalog.Schema);

    public ReasonWords Reasons { get; } = new(Catalog, Request.Ledger);

    /// <summary>What was done with an item that is known: <c>watched</c>, <c>read</c>.</summary>
    public string Consumed => Lexicon.Consumed.Count > 0 ? Lexicon.Consumed[0] : "seen";
}
