namespace Recsys.Core.Dialogue;

/// <summary>A remark of one step of a turn.</summary>
/// <param name="Step"><c>understand</c>, <c>re-rank</c>, <c>write</c> …</param>
/// <param name="Path">How the step went, as one word for counting: <c>well-formed</c>, <c>repaired</c>, <c>timeout</c> …</param>
/// <param name="Text">The same for people, in one sentence.</param>
public sealed record StepNote(string Step, string Path, string Text)
{
    /// <summary>Did the embedded step answer in place of a language model that was asked?</summary>
    public bool IsFallback { get; init; }
}
