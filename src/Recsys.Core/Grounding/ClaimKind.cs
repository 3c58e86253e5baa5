namespace Recsys.Core.Grounding;

/// <summary>What a sentence claims without evidence.</summary>
public enum ClaimKind
{
    /// <summary>An item that the reply is not about.</summary>
    Title,

    /// <summary>A year that is not the named item's.</summary>
    Year,

    /// <summary>A facet value, a person for instance, that no item named there has.</summary>
    Value,

    /// <summary>A number that stands nowhere.</summary>
    Number,

    /// <summary>That something was liked.</summary>
    Liking,

    /// <summary>Words in quotation marks that nobody said.</summary>
    Quote,

    /// <summary>A place with or without a liked item.</summary>
    Fall,
}
