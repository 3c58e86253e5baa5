namespace Recsys.Core.Dialogue;

/// <summary>
/// Reorders the best candidates after the first slate is on the screen, so that nobody waits for it. What it returns is
/// taken only where it is a permutation of what it was given.
/// </summary>
public interface ISlateReviser
{
    /// <summary>The candidates in a better order; null to leave them as they are.</summary>
    ValueTask<IReadOnlyList<ItemId>?> ReviseAsync(SlateRevisionRequest request, CancellationToken cancellationToken = default);
}
