using Recsys.Conversation.Explaining;
using Recsys.Conversation.Understanding;
using Recsys.Core;

namespace Recsys.Conversation.Writing;

/// <summary>How a catalogue is spoken of: made once, for all replies.</summary>
internal sealed class DomainSpeech(ICatalog catalog, Lexicon lexicon)
{
    public ICatalog Catalog => catalog;

    public FacetRarity Rarity { get; } = new(catalog);

    public ItemNames Names { get; } = new(catalog);

    public NounPhrases Nouns => field ??= new(catalog.Schema, Rarity);

    /// <summary>What was done with an item that is known: <c>watched</c>, <c>read</c>.</summary>
    public string Consumed { get; } = lexicon.Consumed.Count > 0 ? lexicon.Consumed[0] : "seen";
}
