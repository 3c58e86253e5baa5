namespace Recsys.Core.Dialogue;

/// <summary>One answer to a <see cref="Question"/>.</summary>
/// <param name="Label">What it is called: <c>Comedy</c>, <c>Planet of the Apes (1968)</c>.</param>
/// <param name="Count">How many candidates it leaves; 0 where it is not about candidates.</param>
public sealed record QuestionOption(string Label, int Count)
{
    public ItemId? Item { get; init; }

    public Constraint? Constraint { get; init; }
}
