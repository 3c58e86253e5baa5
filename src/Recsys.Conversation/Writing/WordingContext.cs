using Recsys.Conversation.Explaining;
using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Writing;

/// <summary>What every part of one reply is worded with.</summary>
internal sealed record WordingContext(DomainSpeech Domain, ResponseRequest Request)
{
    public ICatalog Catalog => Domain.Catalog;

    public CatalogSchema Schema => Domain.Catalog.Schema;

    public ItemNames Names => Domain.Names;

    public NounPhrases Nouns => Domain.Nouns;

    public FacetRarity Rarity => Domain.Rarity;

    public string Consumed => Domain.Consumed;

    public ReasonWords Reasons { get; } = new(Domain.Catalog, Domain.Names, Domain.Nouns, Request.Ledger);
}
