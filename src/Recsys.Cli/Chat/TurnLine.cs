namespace Recsys.Cli.Chat;

/// <summary>One turn on one line of JSON: the public interface of <c>recsys chat --script … --json</c>; its keys stay as they are.</summary>
/// <param name="Acts">What the utterance does.</param>
/// <param name="Ledger">What the turn changed in the ledger.</param>
/// <param name="Constraints">The conditions in force, those that gave way included.</param>
/// <param name="Relaxed">The conditions that gave way, in order.</param>
/// <param name="Question">The question that the reply ends with; null where it asks nothing.</param>
/// <param name="Slate">The list that is shown; empty where the turn shows none.</param>
/// <param name="Timings">Milliseconds by step, in the order of the steps.</param>
/// <param name="Elsewhere">The list of another kind that is shown; null where there is none.</param>
/// <param name="Notes">What the steps that ask a language model say of how it went; empty without one.</param>
internal sealed record TurnLine(
    string Utterance, IReadOnlyList<ActLine> Acts, IReadOnlyList<LedgerLine> Ledger, IReadOnlyList<ConstraintLine> Constraints,
    IReadOnlyList<RelaxedLine> Relaxed, QuestionLine? Question, IReadOnlyList<ChipLine> Chips, IReadOnlyList<SlateLine> Slate,
    string Prose, IReadOnlyDictionary<string, double> Timings, ElsewhereLine? Elsewhere, IReadOnlyList<NoteLine> Notes);
