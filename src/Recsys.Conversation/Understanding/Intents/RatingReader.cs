using Recsys.Conversation.Understanding.Recognition;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Understanding.Intents;

/// <summary>Reads ratings: "Heat 9/10 and Alien a 7", "five stars".</summary>
internal sealed class RatingReader(UnitText text, ItemFinder items)
{
    private const double Sure = 0.9, Unsure = 0.5;

    /// <summary>Every rating with what it is of; null where there is none.</summary>
    public IReadOnlyList<Intent>? Read(Clause clause)
    {
        List<Intent> ratings = [];
        List<ItemReading> pending = [];
        for (var at = clause.Start; at < clause.End; at++)
        {
            if (text.Units[at].Reading is ItemReading item) pending.Add(item);
            else if (text.Units[at].Reading is RatingReading rating)
            {
                var rated = pending.Count > 0 ? pending[^1] : ItemAfter(at, clause);
                ratings.Add(Rated(clause, rating, rated));
                pending.Clear();
            }
        }
        return ratings.Count > 0 ? [.. ratings] : null;
    }

    private ItemReading? ItemAfter(int at, Clause clause)
    {
        for (var next = at + 1; next < clause.End && text.Units[next].Reading is not RatingReading; next++)
            if (text.Units[next].Reading is ItemReading item) return item;
        return null;
    }

    // "5 stars for Arrival" is not of what the talk was about, even where no title is known.
    private List<Slot> Unnamed(Clause clause, RatingReading rating)
    {
        var after = Enumerable.Range(rating.End - 1, 2).FirstOrDefault(at => text.Units.ElementAtOrDefault(at)?.Token.Word is "for" or "to", -1);
        var name = after < 0 ? null : Unknowns.Name(text, new(Signal.Like, after, after + 1, [after]), clause, Unsure);
        return name is null ? [.. items.About(clause)] : [name];
    }

    private Intent Rated(Clause clause, RatingReading rating, ItemReading? item)
    {
        var slots = item is null ? Unnamed(clause, rating) : [new ItemSlot(item.Items, item.Confidence, text.Span(item))];
        slots.Add(new RatingSlot(rating.Value, rating.Scale, rating.Confidence, text.Span(rating)));
        return new(IntentKind.Rate, slots.Count > 1 ? Sure : Unsure, text.Span(rating)) { Slots = slots };
    }
}
