using Recsys.Simulation.Views;

namespace Recsys.Simulation.Users;

/// <summary>Decides nothing: the model that words speaks for itself.</summary>
internal sealed class SilentAgenda : IAgenda
{
    public IReadOnlyList<SpeechAct> Open(SimulatorView view) => [];

    public IReadOnlyList<SpeechAct> Next(SimulatorView view) => [];

    public void Delivered(IReadOnlyList<SpeechAct> acts) { }   // nothing was decided, and nothing is remembered
}
