using Recsys.Simulation.Views;

namespace Recsys.Simulation.Users;

/// <summary>Puts acts into words. Another attempt gives other words.</summary>
public interface IWording
{
    ValueTask<Worded> SayAsync(IReadOnlyList<SpeechAct> acts, SimulatorView view, int attempt, CancellationToken cancellationToken = default);

    /// <summary>A sentence without any content, for when every wording gives something away.</summary>
    string Plain { get; }
}
