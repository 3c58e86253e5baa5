using Recsys.Conversation.Understanding.Catalogue;

namespace Recsys.Conversation.Understanding.Recognition;

/// <summary>Facet values, bounds or people.</summary>
internal sealed record TermReading(int Start, int End, double Confidence, IReadOnlyList<TermGroup> Groups) : Reading(Start, End, Confidence)
{
    public bool IsComparative { get; init; }

    /// <summary>Written as a number, a year or a decade, rather than as a word that means a range.</summary>
    public bool IsMeasure { get; init; }

    public bool IsPerson { get; init; }

    /// <summary>Words that the catalogue's texts mention, rather than a value that it has a name for.</summary>
    public bool IsTopic { get; init; }
}
