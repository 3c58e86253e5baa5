namespace Recsys.Plugin;

/// <summary>An item as a model sees it.</summary>
/// <param name="Id">What the other functions take for it.</param>
/// <param name="Facts">What the catalogue says of it, by facet.</param>
public sealed record FunctionItem(string Id, string Title, IReadOnlyDictionary<string, string> Facts);
