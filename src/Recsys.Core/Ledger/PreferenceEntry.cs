namespace Recsys.Core.Ledger;

/// <summary>One belief about a person's taste: a subject, an opinion, how firm it is, where it holds and where it comes from.</summary>
/// <param name="Opinion">What the person holds of the subject.</param>
/// <param name="Source">Where the entry comes from.</param>
public sealed record PreferenceEntry(Opinion Opinion, Provenance Source)
{
    /// <summary>The item it is about; null where it is about a facet.</summary>
    public ItemId? Item { get; init; }

    /// <summary>The facet values it is about, as they are liked or disliked: always wanted, never relative; null where it is about an item.</summary>
    public Constraint? Facet { get; init; }

    /// <summary>How firmly the opinion is held, 0 to 1.</summary>
    public double Strength { get; init; } = 1;

    /// <summary>How an entry about a facet is to be taken; entries about items have no use for it.</summary>
    public Firmness Firmness { get; init; } = Firmness.Leaning;

    /// <summary>The rating behind it in the catalogue's own scale, where there is one.</summary>
    public double? Rating { get; init; }

    /// <summary>The chat it is limited to; null where it always holds.</summary>
    public string? OnlyInChat { get; init; }

    /// <summary>What items must be, or must not be, to please: the facet with the polarity of the opinion; null where it is about an item.</summary>
    public Constraint? Demand => Facet is { } facet
        ? facet with { Polarity = Opinion == Opinion.Disliked ? Polarity.Unwanted : Polarity.Wanted }
        : null;

    public static PreferenceEntry About(ItemId item, Opinion opinion, Provenance source) => new(opinion, source) { Item = item };

    public static PreferenceEntry About(Constraint facet, Opinion opinion, Provenance source) => new(opinion, source) { Facet = facet };

    /// <summary>Does it hold in that chat?</summary>
    public bool HoldsIn(string chat) => OnlyInChat is null || OnlyInChat == chat;
}
