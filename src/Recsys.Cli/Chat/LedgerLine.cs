namespace Recsys.Cli.Chat;

/// <summary>One line that a turn wrote into the ledger.</summary>
/// <param name="Change"><c>stated</c> or <c>retracted</c>.</param>
/// <param name="Subject">An item's id, or a facet in short: <c>genres=Horror</c>.</param>
/// <param name="Scope"><c>chat</c> or <c>always</c>.</param>
/// <param name="Source">The words that it was read from.</param>
internal sealed record LedgerLine(int Line, string Change, string Subject, string Opinion, string Firmness, string Scope, double Strength, string Source);
