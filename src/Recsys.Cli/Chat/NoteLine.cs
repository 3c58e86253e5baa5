namespace Recsys.Cli.Chat;

/// <summary>How a step went that asks a language model.</summary>
/// <param name="Path">A short name for counting: <c>well-formed</c>, <c>timeout</c>.</param>
/// <param name="Fallback">Did the built-in step answer in its place?</param>
internal sealed record NoteLine(string Step, string Path, bool Fallback, string Text);
