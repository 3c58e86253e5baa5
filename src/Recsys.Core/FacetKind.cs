namespace Recsys.Core;

/// <summary>How the values of a <see cref="Facet"/> are compared.</summary>
public enum FacetKind
{
    /// <summary>A set of names, e.g. genres.</summary>
    Categorical,

    /// <summary>One number, e.g. a year or a price.</summary>
    Numeric,

    /// <summary>Prose that is searched and shown, never compared.</summary>
    Text,
}
