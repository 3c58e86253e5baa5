namespace Recsys.Simulation.Users;

/// <summary>The content of <c>voice.json</c>.</summary>
/// <param name="Sentences">By kind of act; <c>{title}</c>, <c>{wrong}</c> and <c>{right}</c> are filled in.</param>
/// <param name="Facets">By facet name; <c>*</c> for any other.</param>
internal sealed record VoiceFile(IReadOnlyDictionary<string, IReadOnlyList<string>> Sentences, IReadOnlyDictionary<string, VoiceFacet> Facets);
