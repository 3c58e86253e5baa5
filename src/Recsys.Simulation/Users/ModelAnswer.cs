namespace Recsys.Simulation.Users;

/// <summary>What a language model answered.</summary>
/// <param name="Failure">Why there is no answer, as a word for counting: <c>timeout</c>; null where there is one.</param>
public sealed record ModelAnswer(string Text, string? Failure = null);
