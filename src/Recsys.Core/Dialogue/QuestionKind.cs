namespace Recsys.Core.Dialogue;

/// <summary>What a <see cref="Question"/> wants to know.</summary>
public enum QuestionKind
{
    /// <summary>Which of several items was meant.</summary>
    Which,

    /// <summary>Which value of a facet is wanted now.</summary>
    Facet,

    /// <summary>A few items that the person liked, where nothing is known of their taste.</summary>
    Likes,
}
