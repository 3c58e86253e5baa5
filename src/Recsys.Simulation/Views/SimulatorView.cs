using Recsys.Core;
using Recsys.Simulation.Needs;

namespace Recsys.Simulation.Views;

/// <summary>
/// All that a simulated user words their next utterance from. The titles of the targets are not in it: whether something
/// fits is decided by code beforehand, so that no wording can give a target away.
/// </summary>
/// <param name="Traits">What the person could say of what they want.</param>
/// <param name="Told">Liked items that the person may name.</param>
/// <param name="Shown">The items of the last slate, with the catalogue's facts.</param>
/// <param name="Reactions">What the person holds of items of the last slate.</param>
public sealed record SimulatorView(
    IReadOnlyList<Trait> Traits, IReadOnlyList<Item> Told, Friction Friction, IReadOnlyList<Message> Messages, IReadOnlyList<Item> Shown, IReadOnlyList<Reaction> Reactions)
{
    /// <summary>The facet that the system's last reply asks about; null where it asks for none.</summary>
    public string? AskedFacet { get; init; }

    /// <summary>Did the system's last reply ask for items that the person likes?</summary>
    public bool IsAskedForLikes { get; init; }
}
