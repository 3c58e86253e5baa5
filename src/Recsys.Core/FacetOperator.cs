namespace Recsys.Core;

/// <summary>How a <see cref="FacetTerm"/> compares.</summary>
public enum FacetOperator
{
    /// <summary>The facet holds the value.</summary>
    Is,

    /// <summary>The number lies between the bounds, both inclusive; a missing bound is open.</summary>
    Within,

    /// <summary>What is said of the item holds the words: title, other names, texts or values of any facet.</summary>
    Mentions,

    /// <summary>More of the value, or a higher number, than what was shown.</summary>
    More,

    /// <summary>Less of the value, or a lower number, than what was shown.</summary>
    Less,
}
