namespace Recsys.Core.Dialogue;

/// <summary>Says that a language model was asked in vain and why, so that nobody takes the built-in answer for its.</summary>
public static class AnswerLabel
{
    /// <summary>The label of a reply; null where no step had to stand in.</summary>
    public static string? Of(IEnumerable<StepNote> notes)
    {
        // Each sentence once: three steps can fail for one reason.
        List<string> sentences = [.. notes.Where(note => note.IsFallback).SelectMany(note => note.Text.Split(". ")).Select(sentence => sentence.TrimEnd('.')).Distinct()];
        return sentences.Count == 0 ? null : $"Answered without the language model: {string.Join(". ", sentences)}.";
    }
}
