using System.Globalization;
using System.Text;
using Recsys.Core;
using Recsys.Storage.Input;

namespace Recsys.Storage.Splits;

/// <summary>Reads the parts of one split over the same users and items and sees to it that no pair comes twice.</summary>
internal sealed class SplitReader(InteractionTable? of)
{
    private readonly IdMap users = of?.Users ?? new();
    private readonly IdMap items = of?.Items ?? new();
    private readonly Dictionary<(int User, int Item), int> rowOf = RowsOf(of);
    private readonly Dictionary<(int User, int Item), string> seen = [];

    public InteractionTable Read(string folder, string part)
    {
        var table = new InteractionTable(users, items);
        var path = Path.Combine(folder, part);
        if (!File.Exists(path) || new FileInfo(path).Length == 0) return table;
        using var file = SourceFile.Open(path);
        var columns = TableReader.CountColumns(file.Path, TableShape.Pairs);
        if (columns is < 2 or > 4) throw new InvalidDataException($"{part} has {columns} columns; it needs user and item, and may have rating and timestamp.");
        using var rows = new TableRows(new(file, TableShape.Pairs with { Columns = columns }, new(0)), InteractionColumns.InOrder(columns));
        while (rows.Read()) Add(table, rows, part);
        return table;
    }

    private void Add(InteractionTable table, TableRows row, string part)
    {
        var (rating, timestamp) = (1f, 0L);
        var fault = FieldChecks.Id(row.User, "user") ?? FieldChecks.Id(row.Item, "item")
            ?? (row.HasRating ? FieldChecks.Rating(row.Rating, RatingScale.Any, out rating) : null)
            ?? (row.HasTimestamp && !long.TryParse(row.Timestamp, CultureInfo.InvariantCulture, out timestamp) ? $"the timestamp '{FieldChecks.Shown(row.Timestamp)}' is not a number" : null);
        if (fault is not null) throw Bad(row, part, fault);

        var (user, item) = (Encoding.UTF8.GetString(row.User), Encoding.UTF8.GetString(row.Item));
        var pair = (users.Add(user), items.Add(item));
        if (!seen.TryAdd(pair, part)) throw Bad(row, part, $"user '{user}' has item '{item}' already in {seen[pair]}");
        if (of is not null && !rowOf.ContainsKey(pair)) throw Bad(row, part, $"the data set has no interaction of user '{user}' with item '{item}'");
        if (of is not null && !row.HasRating) rating = of.Rating[rowOf[pair]];
        if (of is not null && !row.HasTimestamp) timestamp = of.Timestamp[rowOf[pair]];
        table.Add(pair.Item1, pair.Item2, rating, timestamp);
    }

    private static InvalidDataException Bad(TableRows row, string part, string fault) => new($"{new BadRow(part, row.Line, fault)}.");

    private static Dictionary<(int User, int Item), int> RowsOf(InteractionTable? table)
    {
        var rows = new Dictionary<(int User, int Item), int>();
        for (var r = 0; r < (table?.Count ?? 0); r++) rows[(table!.User[r], table.Item[r])] = r;
        return rows;
    }
}
