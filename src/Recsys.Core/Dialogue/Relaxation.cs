namespace Recsys.Core.Dialogue;

/// <summary>A condition that gave way because nothing satisfied all of them.</summary>
/// <param name="Gained">How many items can be shown without it.</param>
public sealed record Relaxation(Constraint Constraint, int Gained)
{
    /// <summary>It had given way in the list before already, so that it need not be said again.</summary>
    public bool IsKnown { get; init; }

    /// <summary>It gave way because list after list did not please, not because nothing satisfies it.</summary>
    public bool IsWidened { get; init; }
}
