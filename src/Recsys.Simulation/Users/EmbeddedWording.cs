using Recsys.Core;
using Recsys.Simulation.Needs;
using Recsys.Simulation.Views;

namespace Recsys.Simulation.Users;

/// <summary>Words acts from the embedded sentences, with the person's vagueness and typing.</summary>
internal sealed class EmbeddedWording(Voice voice, CatalogSchema schema, int seed) : IWording
{
    private const double Filler = 0.15;

    public string Plain => voice.Sentences("plain")[0];

    public ValueTask<Worded> SayAsync(IReadOnlyList<SpeechAct> acts, SimulatorView view, int attempt, CancellationToken cancellationToken = default)
    {
        Random random = new(Seeds.Of(seed, view.Messages.Count, attempt));
        List<string> sentences = [.. acts.Select(act => Sentence(act, view.Friction, random)).Where(sentence => sentence.Length > 0)];
        if (random.NextDouble() < Filler * view.Friction.Verbosity) sentences.Insert(0, Pick(voice.Sentences("filler"), random));
        return new(new Worded(Typing.Hasty(string.Join(' ', sentences), view.Friction.Typos, random)));
    }

    private string Sentence(SpeechAct act, Friction friction, Random random) => act.Kind switch
    {
        SpeechKind.Want => Stated(act.About!, friction, random),
        SpeechKind.Answer => Answer(act.About!, friction, random),
        SpeechKind.Correct => Pick(voice.Sentences("correct"), random)
            .Replace("{wrong}", Value(act.Mistaken!), StringComparison.Ordinal).Replace("{right}", Value(act.About!), StringComparison.Ordinal),
        _ => Pick(voice.Sentences(Key(act.Kind)), random).Replace("{title}", act.Item?.Title ?? "", StringComparison.Ordinal).Replace("{plural}", schema.Plural, StringComparison.Ordinal).Replace("{noun}", schema.Noun, StringComparison.Ordinal),
    };

    private string Stated(Constraint about, Friction friction, Random random)
    {
        var term = about.AnyOf[0];
        var facet = voice.Of(term.Facet);
        if (about.Polarity == Polarity.Unwanted) return Filled(Pick(facet.Unwanted, random), about);
        return term.Value is { } value && random.NextDouble() < friction.Vagueness && facet.Roundabout.TryGetValue(value, out var roundabout)
            ? Pick(roundabout, random)
            : Filled(Pick(facet.WantedFor(term), random), about);
    }

    private string Answer(Constraint about, Friction friction, Random random) =>
        voice.Of(about.AnyOf[0].Facet).Answers is { Count: > 0 } answers && random.NextDouble() > friction.Verbosity
            ? Filled(Pick(answers, random), about)
            : Stated(about, friction, random);

    private string Filled(string sentence, Constraint about) => sentence
        .Replace("{value}", Value(about), StringComparison.Ordinal)
        .Replace("{label}", schema.Find(about.AnyOf[0].Facet)?.Label ?? about.AnyOf[0].Facet, StringComparison.Ordinal);

    private string Value(Constraint about) => Voice.Value(about.AnyOf[0], voice.Of(about.AnyOf[0].Facet));

    private static string Key(SpeechKind kind)
    {
        var name = kind.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static string Pick(IReadOnlyList<string> sentences, Random random) => sentences[random.Next(sentences.Count)];
}
