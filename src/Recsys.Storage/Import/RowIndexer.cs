using System.Text;
using Recsys.Core;
using Recsys.Storage.Input;

namespace Recsys.Storage.Import;

/// <summary>Checks rows and gives users and items their indexes.</summary>
/// <param name="catalog">The items that exist; null where every item is one.</param>
internal sealed class RowIndexer(RatingScale scale, TimeUnit unit, IdMap? catalog, string catalogFile, BadRows bad)
{
    public IdMap Users { get; } = new();

    public IdMap Items { get; } = new();

    /// <summary>The row by index; false where it is bad, which is reported.</summary>
    public bool TryIndex(IInteractionRows row, out IndexedRow indexed)
    {
        var (rating, seconds) = (1f, 0L);
        var fault = FieldChecks.Id(row.User, "user")
            ?? FieldChecks.Id(row.Item, "item")
            ?? (row.HasRating ? FieldChecks.Rating(row.Rating, scale, out rating) : null)
            ?? (row.HasTimestamp ? FieldChecks.Timestamp(row.Timestamp, unit, out seconds) : null)
            ?? Unknown(row.Item);
        indexed = default;
        if (fault is not null) bad.Add(row.FileName, row.Line, fault);
        else indexed = new(Add(Users, row.User), Add(Items, row.Item), rating, seconds);
        return fault is null;
    }

    private string? Unknown(ReadOnlySpan<byte> item)
    {
        Span<char> id = stackalloc char[FieldChecks.LongestId];
        return catalog is null || catalog.IndexOf(id[..Encoding.UTF8.GetChars(item, id)]) >= 0
            ? null
            : $"the item '{FieldChecks.Shown(item)}' is not in {catalogFile}";
    }

    private static int Add(IdMap map, ReadOnlySpan<byte> utf8)
    {
        Span<char> id = stackalloc char[FieldChecks.LongestId];
        return map.Add(id[..Encoding.UTF8.GetChars(utf8, id)]);
    }
}
