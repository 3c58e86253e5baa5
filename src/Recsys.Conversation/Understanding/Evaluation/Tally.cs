namespace Recsys.Conversation.Understanding.Evaluation;

/// <summary>Counts of what was right, found and expected.</summary>
internal sealed class Tally
{
    private int right, found, expected;

    public double Precision => found == 0 ? 1 : (double)right / found;

    public double Recall => expected == 0 ? 1 : (double)right / expected;

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <returns>Whether all of it was right and nothing more was found.</returns>
    public bool Add(int right, int found, int expected)
    {
        (this.right, this.found, this.expected) = (this.right + right, this.found + found, this.expected + expected);
        return right == found && right == expected;
    }
}
