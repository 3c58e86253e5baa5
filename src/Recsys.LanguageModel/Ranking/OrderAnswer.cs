namespace Recsys.LanguageModel.Ranking;

/// <summary>An order and how it was come by.</summary>
/// <param name="Order">A permutation of the indexes of what was shown, best first; null where the model gave none.</param>
/// <param name="Path"><c>well-formed</c>, <c>repaired</c>, <c>asked-again</c> or <c>given-up</c>.</param>
internal sealed record OrderAnswer(IReadOnlyList<int>? Order, string Path)
{
    public const string WellFormed = "well-formed";
    public const string Repaired = "repaired";
    public const string AskedAgain = "asked-again";

    public static OrderAnswer GivenUp { get; } = new(null, "given-up");
}
