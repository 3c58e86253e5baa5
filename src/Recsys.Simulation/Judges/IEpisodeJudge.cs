using Recsys.Simulation.Episodes;
using Recsys.Simulation.Views;

namespace Recsys.Simulation.Judges;

/// <summary>Judges a conversation that is over; it sees everything.</summary>
public interface IEpisodeJudge
{
    /// <summary>What it is called in reports.</summary>
    string Name { get; }

    Task<Judgement> JudgeAsync(JudgeView view, CancellationToken cancellationToken = default);
}
