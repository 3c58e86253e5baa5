using System.Globalization;
using CsvHelper;
using Recsys.Conversation.Sessions;

namespace Recsys.Web.Ratings;

/// <summary>Reads the tables of ratings that Letterboxd, IMDb and Goodreads export, told apart by their columns.</summary>
internal static class RatingSheet
{
    private const int MostRows = 20_000;

    // The title's column, the year's, the rating's, and the highest rating.
    private static readonly (string Title, string Year, string Rating, double Highest)[] known =
    [
        ("Name", "Year", "Rating", 5),                                  // Letterboxd: ratings.csv, watched.csv
        ("Title", "Year", "Your Rating", 10),                           // IMDb
        ("Title", "Original Publication Year", "My Rating", 5),         // Goodreads
    ];

    /// <exception cref="RefusedException">It is none of these tables.</exception>
    public static IReadOnlyList<RatedTitle> Read(Stream table)
    {
        try
        {
            using var rows = CsvReader.Create(table, new CsvReaderOptions { HasHeader = true }, leaveOpen: true);
            rows.ReadHeader();
            List<string> header = [.. rows.Headers];
            var (title, year, rating, highest) = known.FirstOrDefault(sheet => header.Contains(sheet.Title) && header.Contains(sheet.Year) && (header.Contains(sheet.Rating) || sheet.Title == "Name"));
            if (title is null) throw NoSheet();
            return [.. Rows(rows, header.IndexOf(title), header.IndexOf(year), header.IndexOf(rating), highest).Take(MostRows)];
        }
        catch (CsvFormatException)
        {
            throw NoSheet();
        }
    }

    private static IEnumerable<RatedTitle> Rows(CsvReader rows, int title, int year, int rating, double highest)
    {
        while (rows.Read())
        {
            string At(int column) => column >= 0 && column < rows.FieldCount ? rows.GetString(column).Trim() : "";
            if (At(title).Length == 0) continue;
            double? given = double.TryParse(At(rating), CultureInfo.InvariantCulture, out var stars) && stars > 0 ? Math.Clamp(stars / highest, 0, 1) : null;
            yield return new(At(title), int.TryParse(At(year), CultureInfo.InvariantCulture, out var number) ? number : null, given);
        }
    }

    private static RefusedException NoSheet() => new("That file holds no ratings that can be read; choose the ratings.csv of Letterboxd or the export of IMDb or Goodreads.");
}
