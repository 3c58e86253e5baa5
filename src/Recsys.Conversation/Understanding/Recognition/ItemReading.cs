using Recsys.Core;

namespace Recsys.Conversation.Understanding.Recognition;

/// <summary>Items of the catalogue: one, the choices of an ambiguous title, or a group that is meant as a whole.</summary>
internal sealed record ItemReading(int Start, int End, double Confidence, IReadOnlyList<ItemId> Items) : Reading(Start, End, Confidence)
{
    /// <summary>All of the items are meant ("these"), rather than one of them.</summary>
    public bool IsGroup { get; init; }

    /// <summary>Points at what was shown ("the second one") instead of naming it.</summary>
    public bool IsReference { get; init; }
}
