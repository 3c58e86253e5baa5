namespace Recsys.Simulation.Systems;

/// <summary>Anything that answers turns: our conversation in any configuration, a control, a system elsewhere.</summary>
public interface ISystemUnderTest
{
    /// <summary>The name in reports, e.g. <c>ours</c>.</summary>
    string Name { get; }

    /// <summary>Begins a conversation; sessions of one system run side by side.</summary>
    ISystemSession Begin();
}
