using Recsys.Core;

namespace Recsys.Simulation.Views;

/// <summary>
/// All that a system under test may know: what was said and the past that it was trained on. It has no place for a need
/// or a target, so that none can reach the system.
/// </summary>
/// <param name="History">What the system knows of the person's past: the training part only.</param>
/// <param name="Messages">What was said so far, the person's last words at the end.</param>
/// <param name="Count">How many items a slate may show.</param>
public sealed record SystemView(UserHistory History, IReadOnlyList<Message> Messages, int Count)
{
    /// <summary>The person's identifier in the training data; null for anyone else.</summary>
    public UserId? User { get; init; }

    /// <summary>The meaning of what the person has said, exactly as said: the control battery reads it in place of the words.</summary>
    public IReadOnlyList<Constraint> Said { get; init; } = [];

    /// <summary>The items that were named so far by anyone, oldest first.</summary>
    public IReadOnlyList<ItemId> Mentioned { get; init; } = [];

    /// <summary>A number of the episode's own for a system that draws at random.</summary>
    public int Seed { get; init; }

    /// <summary>1-based number of the reply that is wanted.</summary>
    public int Turn { get; init; } = 1;

    /// <summary>The person's last words; empty where they have said nothing.</summary>
    public string Utterance => Messages.LastOrDefault(message => message.Speaker == Speaker.User)?.Text ?? "";

    /// <summary>Everything that was shown so far.</summary>
    public IEnumerable<ItemId> Shown => Messages.SelectMany(message => message.Slate);
}
