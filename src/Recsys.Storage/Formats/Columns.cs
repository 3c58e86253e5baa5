using Recsys.Storage.Input;

namespace Recsys.Storage.Formats;

/// <summary>Finds columns by their names, as people and public files write them.</summary>
internal static class Columns
{
    public static IReadOnlyList<string> UserNames { get; } = ["user", "userid", "uid", "reviewerid", "sessionid"];

    public static IReadOnlyList<string> ItemNames { get; } = ["item", "itemid", "iid", "movieid", "asin", "parentasin", "productid", "businessid", "bookid"];

    public static IReadOnlyList<string> RatingNames { get; } = ["rating", "overall", "score", "stars"];

    public static IReadOnlyList<string> TimestampNames { get; } = ["timestamp", "time", "unixreviewtime", "position"];

    public static IReadOnlyList<string> ItemIdNames { get; } = ["id", .. ItemNames];

    public static IReadOnlyList<string> TitleNames { get; } = ["title", "name", "movietitle", "itemtitle", "itemname"];

    /// <summary>The place of the column that is asked for by name or, where none is asked for, of the first known name; -1 where there is none.</summary>
    /// <exception cref="InvalidDataException">The column that is asked for is not there.</exception>
    public static int Find(IReadOnlyList<string> header, string asked, IReadOnlyList<string> known, string file)
    {
        if (asked.Length == 0) return known.Select(name => IndexOf(header, name, Plain)).FirstOrDefault(found => found >= 0, -1);
        var exact = IndexOf(header, asked, column => column);
        return exact >= 0 ? exact : throw new InvalidDataException($"{file} has no column '{asked}'; it has {List(header)}.");
    }

    /// <summary>The same for a column that must be there.</summary>
    public static int Require(IReadOnlyList<string> header, string asked, IReadOnlyList<string> known, string file, string option)
    {
        var found = Find(header, asked, known, file);
        return found >= 0 ? found : throw new InvalidDataException(
            $"{file} has no column that is known as the {known[0]}; name it with {option} or, if the first line is data, say --no-header. The columns are {List(header)}.");
    }

    public static InteractionColumns Interactions(IReadOnlyList<string> header, Import.ColumnMapping asked, string file) => new(
        Require(header, asked.User, UserNames, file, "--user-column"),
        Require(header, asked.Item, ItemNames, file, "--item-column"),
        Find(header, asked.Rating, RatingNames, file),
        Find(header, asked.Timestamp, TimestampNames, file));

    private static int IndexOf(IReadOnlyList<string> header, string name, Func<string, string> key)
    {
        for (var c = 0; c < header.Count; c++)
            if (string.Equals(key(header[c]), name, StringComparison.OrdinalIgnoreCase)) return c;
        return -1;
    }

    /// <summary>"user_id", "userId" and "User ID" are one name.</summary>
    private static string Plain(string column) => string.Concat(column.Where(char.IsAsciiLetterOrDigit));

    private static string List(IReadOnlyList<string> header)
    {
        var shown = header.Take(12).Select(name => $"'{FieldChecks.Shown(System.Text.Encoding.UTF8.GetBytes(name))}'");
        return string.Join(", ", shown) + (header.Count > 12 ? ", …" : "");
    }
}
