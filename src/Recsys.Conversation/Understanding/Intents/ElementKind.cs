namespace Recsys.Conversation.Understanding.Intents;

/// <summary>The classes of units that an <see cref="Element"/> can ask for, and the marks of a <see cref="Pattern"/>.</summary>
internal enum ElementKind
{
    /// <summary>An item by its title, by its place, or by a pronoun.</summary>
    Item,

    /// <summary>A facet value or a bound.</summary>
    Facet,

    /// <summary>What the catalogue calls an item.</summary>
    Noun,
    Consume,
    Consumed,
    Good,
    Bad,
    Gap,
    Start,
    End,
}
