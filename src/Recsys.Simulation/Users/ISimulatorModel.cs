namespace Recsys.Simulation.Users;

/// <summary>The language model behind simulated users and judges. A failure is an answer too: a run goes on without it.</summary>
public interface ISimulatorModel
{
    /// <summary>The model's name; results are told by it.</summary>
    string Name { get; }

    /// <param name="values">By placeholder; a list has a line for each entry.</param>
    Task<ModelAnswer> AskAsync(SimulatorPrompt prompt, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken = default);
}
