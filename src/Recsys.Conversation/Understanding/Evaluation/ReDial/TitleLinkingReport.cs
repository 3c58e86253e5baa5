namespace Recsys.Conversation.Understanding.Evaluation.ReDial;

/// <summary>How well films are found in real text.</summary>
/// <param name="Part">Which half of the dialogues.</param>
/// <param name="Style">How the films were written.</param>
/// <param name="Precision">Right mentions ÷ found ones; a mention is right where the film is among its choices and all choices bear one title.</param>
/// <param name="FirstChoicePrecision">The same where the first choice must be the film.</param>
/// <param name="Missed">Examples of mentions that were not found, or not rightly.</param>
/// <param name="Wrong">Examples of text taken for a film; some of them are films that the annotators did not mark.</param>
public sealed record TitleLinkingReport(
    string Part, MentionStyle Style, int Messages, int Mentions, double Precision, double Recall, double F1,
    double FirstChoicePrecision, double FirstChoiceRecall, double MeanMilliseconds, IReadOnlyList<string> Missed, IReadOnlyList<string> Wrong)
{
    /// <summary>Of the wrong ones: a whole title of two words or more, where the annotators marked nothing. Most are films that they passed over.</summary>
    public int Unmarked { get; init; }

    /// <summary>Precision where unmarked titles are left out of what was found.</summary>
    public double PrecisionOfMarked { get; init; }
}
