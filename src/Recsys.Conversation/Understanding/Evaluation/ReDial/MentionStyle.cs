namespace Recsys.Conversation.Understanding.Evaluation.ReDial;

/// <summary>How a film is written into the text in place of its <c>@id</c>.</summary>
public enum MentionStyle
{
    /// <summary>As the annotation shows it: title and year.</summary>
    Listed,

    /// <summary>The title without the year.</summary>
    Title,

    /// <summary>As people type: small letters or not, articles and marks left out, a slip now and then.</summary>
    Typed,
}
