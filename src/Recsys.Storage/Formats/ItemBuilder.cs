using System.Globalization;
using Recsys.Core;

namespace Recsys.Storage.Formats;

/// <summary>Makes an item of the fields of a table.</summary>
internal sealed class ItemBuilder(string id, string title, string aliases)
{
    private readonly Dictionary<string, IReadOnlyList<string>> categories = [];
    private readonly Dictionary<string, double> numbers = [];
    private readonly Dictionary<string, string> texts = [];

    public Item Item => new(new(id), Tidy(title))
    {
        Aliases = Split(aliases, DelimitedItems.ValueSeparator),
        Categories = categories,
        Numbers = numbers,
        Texts = texts,
    };

    /// <summary>Takes the field of a facet and answers what is wrong with it, or null; an empty field is no value.</summary>
    public string? Add(FacetColumn column, string field)
    {
        var name = column.Facet.Name;
        if (field.Length == 0) return null;
        if (column.Facet.Kind == FacetKind.Numeric)
        {
            if (!double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
                return $"the {name} '{field}' is not a number";
            numbers[name] = number;
        }
        else if (column.Facet.Kind == FacetKind.Categorical)
            categories[name] = Split(field, column.Separator);
        else
            texts[name] = field;
        return null;
    }

    private static string[] Split(string field, char separator) =>
        field.Length == 0 ? [] : field.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>One line: a title that spans two lines of the file is one title.</summary>
    private static string Tidy(string title) => string.Join(' ', title.Split((char[])['\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
