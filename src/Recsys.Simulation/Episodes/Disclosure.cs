using Recsys.Core;

namespace Recsys.Simulation.Episodes;

/// <summary>Something that an utterance told.</summary>
/// <param name="IsAsked">Was it the answer to a question of the system?</param>
/// <param name="Bits">What it told an attribute matcher about the targets; negative where it misled.</param>
public sealed record Disclosure(Constraint Constraint, bool IsAsked, double Bits);
