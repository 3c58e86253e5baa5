namespace Recsys.Storage.Input;

/// <summary>Which column of a table is what, counted from 0; -1 where there is none.</summary>
internal readonly record struct InteractionColumns(int User, int Item, int Rating, int Timestamp)
{
    /// <summary>User, item, rating and time in this order, as far as the file has them.</summary>
    public static InteractionColumns InOrder(int columns) => new(0, 1, columns > 2 ? 2 : -1, columns > 3 ? 3 : -1);
}
