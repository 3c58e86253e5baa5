namespace Recsys.Storage.Import;

/// <summary>A row whose pair of user and item occurs in another row too.</summary>
/// <param name="Row">Its number among the rows that were taken, from 0.</param>
/// <param name="Line">Its line in the file.</param>
/// <param name="KeptLine">The line of the row that is kept.</param>
internal readonly record struct DuplicateRow(int User, int Item, long Row, long Line, long KeptLine)
{
    public static DuplicateRow Of(DuplicatePairs.Pair pair, DuplicatePairs.Pair kept) =>
        new((int)(pair.Key >> 32), (int)(uint)pair.Key, pair.Row, pair.Line, kept.Line);
}
