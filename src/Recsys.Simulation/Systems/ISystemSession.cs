using Recsys.Simulation.Views;

namespace Recsys.Simulation.Systems;

/// <summary>One conversation with a system under test.</summary>
public interface ISystemSession
{
    /// <summary>Answers the person's last words.</summary>
    ValueTask<SystemReply> ReplyAsync(SystemView view, CancellationToken cancellationToken = default);
}
