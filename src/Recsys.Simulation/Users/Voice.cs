using System.Text.Json;
using Recsys.Core;

namespace Recsys.Simulation.Users;

/// <summary>The sentences of the embedded user, from <c>voice.json</c>: its own, shared with no reader or writer of the recommender.</summary>
public sealed class Voice
{
    private const string Default = "*";

    private readonly VoiceFile file;

    private Voice(VoiceFile file) => this.file = file;

    public static Voice Embedded { get; } = Load();

    /// <summary>Is a wish about this facet something people say?</summary>
    public bool Speaks(string facet) => Of(facet).Wanted.Count > 0;

    /// <summary>Is a value of this facet something people rule out?</summary>
    public bool Rejects(string facet) => Of(facet).Unwanted.Count > 0;

    /// <summary>How readily this facet comes to mind: 1 for an ordinary one.</summary>
    public double WeightOf(string facet) => Of(facet).Weight;

    internal IReadOnlyList<string> Sentences(string kind) => file.Sentences[kind];

    /// <summary>Every sentence there is, for the rule that none is shared.</summary>
    internal IEnumerable<string> All => file.Sentences.Values.SelectMany(list => list)
        .Concat(file.Facets.Values.SelectMany(facet => facet.Wanted.Concat(facet.AtMost).Concat(facet.AtLeast).Concat(facet.Unwanted).Concat(facet.Answers).Concat(facet.Roundabout.Values.SelectMany(list => list))));

    internal VoiceFacet Of(string facet) => file.Facets.GetValueOrDefault(facet) ?? file.Facets[Default];

    /// <summary>The value as people say it.</summary>
    internal static string Value(FacetTerm term, VoiceFacet facet) => term switch
    {
        { Value: { } value } => facet.IsLower ? value.ToLowerInvariant() : value,
        { Low: { } low, High: { } high } when high == low + 9 => $"{low}s",
        { Low: { } low, High: null } => $"at least {low}",
        { Low: null, High: { } high } => $"at most {high}",
        _ => $"{term.Low} to {term.High}",
    };

    private static Voice Load()
    {
        using var stream = typeof(Voice).Assembly.GetManifestResourceStream("voice.json")
            ?? throw new InvalidOperationException("voice.json is missing from the assembly; build the project again.");
        return new(JsonSerializer.Deserialize(stream, SimulationJson.Default.VoiceFile) ?? throw new InvalidOperationException("voice.json is empty."));
    }
}
