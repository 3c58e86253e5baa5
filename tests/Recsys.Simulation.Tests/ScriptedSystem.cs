using Recsys.Simulation.Systems;
using Recsys.Simulation.Views;

namespace Recsys.Simulation.Tests;

/// <summary>A system that answers as a test says and keeps every view that it was given.</summary>
internal sealed class ScriptedSystem(Func<SystemView, SystemReply> answer) : ISystemUnderTest, ISystemSession
{
    public string Name => "scripted";

    public List<SystemView> Views { get; } = [];

    public ISystemSession Begin() => this;

    public ValueTask<SystemReply> ReplyAsync(SystemView view, CancellationToken cancellationToken = default)
    {
        lock (Views) Views.Add(view);
        return new(answer(view));
    }
}
