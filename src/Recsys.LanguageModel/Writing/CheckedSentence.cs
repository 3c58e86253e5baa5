namespace Recsys.LanguageModel.Writing;

/// <summary>A sentence of the model after it was held to what is known.</summary>
/// <param name="Shown">The sentence as it may be shown; null where it may not.</param>
/// <param name="Titles">The titles that the model wrote in its own way, and what became of them.</param>
internal sealed record CheckedSentence(string? Shown, IReadOnlyList<FreeTitle> Titles)
{
    public static CheckedSentence Withheld { get; } = new(null, []);
}
