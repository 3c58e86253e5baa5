namespace Recsys.LanguageModel;

/// <summary>One way that a step can go, and how often it did.</summary>
public sealed record StepPath(string Step, string Path, long Count);
