using Recsys.Simulation.Episodes;

namespace Recsys.Web.Runs;

/// <summary>Something that happened in a watched conversation.</summary>
/// <param name="Turn">A turn that is over; null at the end.</param>
/// <param name="Whole">The whole conversation; null until the end.</param>
internal sealed record LiveStep(EpisodeTurn? Turn, Episode? Whole);
