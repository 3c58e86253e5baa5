namespace Recsys.Conversation.Understanding.Intents;

/// <summary>A part of an utterance that does one thing: its units and the cues among them.</summary>
/// <param name="Start">The first unit.</param>
/// <param name="End">The unit after the last.</param>
internal sealed record Clause(int Start, int End, IReadOnlyList<Cue> Cues)
{
    public bool Has(Signal signal) => Cues.Any(cue => cue.Signal == signal);

    public Cue? Find(Signal signal) => Cues.FirstOrDefault(cue => cue.Signal == signal);
}
