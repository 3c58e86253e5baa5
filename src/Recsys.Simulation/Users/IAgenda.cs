using Recsys.Simulation.Views;

namespace Recsys.Simulation.Users;

/// <summary>What a simulated user goes through in a conversation: decides what is said next, and never how.</summary>
public interface IAgenda
{
    /// <summary>The first utterance.</summary>
    IReadOnlyList<SpeechAct> Open(SimulatorView view);

    /// <summary>The answer to the last reply.</summary>
    IReadOnlyList<SpeechAct> Next(SimulatorView view);

    /// <summary>The acts were delivered; what was replaced by a fixed sentence was not.</summary>
    void Delivered(IReadOnlyList<SpeechAct> acts);
}
