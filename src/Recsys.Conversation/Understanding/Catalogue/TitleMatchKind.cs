namespace Recsys.Conversation.Understanding.Catalogue;

/// <summary>How much of a title a key is; the better kinds first.</summary>
internal enum TitleMatchKind
{
    /// <summary>The title or an alias.</summary>
    Whole,

    /// <summary>What stands before or after the colon.</summary>
    Half,

    /// <summary>The first words of a longer title, or its last ones.</summary>
    Part,

    /// <summary>One rare word of it.</summary>
    Word,
}
