namespace Recsys.Core.Dialogue;

/// <summary>Names the turn that writes into the ledger, so that its lines are undone together.</summary>
public static class TurnCause
{
    /// <param name="turn">1-based.</param>
    public static string Of(string chat, int turn) => $"{chat}/{turn}";
}
