namespace Recsys.Core.Dialogue;

/// <summary>It shares telling facet values with a liked item, most telling first.</summary>
public sealed record SharedFacetsReason(ItemId Liked, IReadOnlyList<FacetTerm> Values) : Reason;
