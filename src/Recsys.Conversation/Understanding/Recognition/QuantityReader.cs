using Recsys.Conversation.Understanding.Text;
using Recsys.Core;

namespace Recsys.Conversation.Understanding.Recognition;

/// <summary>Reads quantities at a place of the text: with a unit of the lexicon, or as a year.</summary>
internal sealed class QuantityReader
{
    private readonly Dictionary<string, (string Facet, double Size)> units = [];
    private readonly string? calendar;
    private readonly int earliest, latest;

    public QuantityReader(ICatalog catalog, Lexicon lexicon)
    {
        foreach (var (facet, sizes) in lexicon.Units.Where(unit => catalog.Schema.Find(unit.Key) is not null))
            foreach (var (unit, size) in sizes) units[Stemming.Stem(unit)] = (facet, size);
        calendar = lexicon.Calendar.FirstOrDefault(facet => catalog.Schema.Find(facet) is not null);
        if (calendar is null) return;
        var years = catalog.Items.Select(item => item.Number(calendar)).OfType<double>().DefaultIfEmpty(2000);
        (earliest, latest) = ((int)years.Min(), (int)years.Max());
    }

    public Quantity? At(TokenText text, int at)
    {
        if (text.Word(at) == "the") at++;
        return at >= text.Count ? null : Measure(text, at) ?? Decade(text, at) ?? Year(text, at);
    }

    public bool IsUnit(string stem) => units.ContainsKey(stem);

    private Quantity? Measure(TokenText text, int at)
    {
        if (units.TryGetValue(text.Word(at), out var sign) && at + 1 < text.Count && text.Tokens[at + 1].Number is { } amount)
            return new(sign.Facet, amount * sign.Size, amount * sign.Size, at + 2, false);   // "$ 20"
        if (Glued(text, at) is { } glued) return glued;
        if (Amount(text, at) is not var (number, next) || next >= text.Count || !units.TryGetValue(text.Tokens[next].Stem, out var unit)) return null;
        var value = number * unit.Size;
        next++;
        if (text.Word(next) == "and" && text.Word(next + 1) == "a" && text.Word(next + 2) == "half") (value, next) = (value + (unit.Size / 2), next + 3);
        else if (Rest(text, next, unit) is var (more, end)) (value, next) = (value + more, end);
        return new(unit.Facet, value, value, next, false);
    }

    // "two", "2.5", "an", "two and a half", "half an"
    private static (double Value, int Next)? Amount(TokenText text, int at)
    {
        if (text.Word(at) == "half" && text.Word(at + 1) is "a" or "an") return (0.5, at + 2);
        if ((text.Word(at) is "a" or "an" ? 1 : text.Tokens[at].Number) is not { } number) return null;
        return text.Word(at + 1) == "and" && text.Word(at + 2) == "a" && text.Word(at + 3) == "half" ? (number + 0.5, at + 4) : (number, at + 1);
    }

    // "(two hours) and fifteen minutes"
    private (double Value, int Next)? Rest(TokenText text, int at, (string Facet, double Size) larger)
    {
        if (at < text.Count && text.Tokens[at].Number is { } bare && bare < larger.Size && bare % 1 == 0 && !units.ContainsKey(text.Tokens.ElementAtOrDefault(at + 1)?.Stem ?? "")
            && units.Values.Any(unit => unit == (larger.Facet, 1))) return (bare, at + 1);   // "an hour 45"
        if (text.Word(at) == "and") at++;
        return at + 1 < text.Count && text.Tokens[at].Number is { } number && units.TryGetValue(text.Tokens[at + 1].Stem, out var unit)
            && unit.Facet == larger.Facet && unit.Size < larger.Size ? (number * unit.Size, at + 2) : null;
    }

    // "90min", "2h", "1h30"
    private Quantity? Glued(TokenText text, int at)
    {
        var word = text.Word(at);
        var digits = word.TakeWhile(char.IsAsciiDigit).Count();
        var letters = word.Skip(digits).TakeWhile(char.IsAsciiLetter).Count();
        if (digits is 0 or > 4 || letters == 0 || !units.TryGetValue(Stemming.Stem(word.Substring(digits, letters)), out var unit)) return null;
        var value = double.Parse(word[..digits]) * unit.Size;
        if (digits + letters < word.Length)
            if (double.TryParse(word[(digits + letters)..], out var rest)) value += rest;
            else return null;
        return new(unit.Facet, value, value, at + 1, false);
    }

    private Quantity? Decade(TokenText text, int at)
    {
        if (calendar is null) return null;
        var part = text.Word(at) is "early" or "mid" or "late" ? text.Word(at) : "";
        var place = part.Length > 0 ? at + 1 : at;
        if (place >= text.Count || Numerals.Decade(text.Word(place), latest) is not { } first) return null;
        var (low, high) = part switch { "early" => (0, 3), "mid" => (3, 6), "late" => (7, 9), _ => (0, 9) };
        return new(calendar, first + low, first + high, place + 1, true);
    }

    private Quantity? Year(TokenText text, int at) =>
        calendar is not null && text.Word(at) is { Length: 4 } word && int.TryParse(word, out var year) && year >= Math.Min(1870, earliest) && year <= Math.Max(2100, latest)
            ? new(calendar, year, year, at + 1, true)
            : null;
}
