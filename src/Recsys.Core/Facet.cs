using System.Globalization;

namespace Recsys.Core;

/// <summary>A named attribute that the items of a catalogue can have.</summary>
/// <param name="Name">The key in the item files, lower case: <c>genres</c>.</param>
/// <param name="Kind">How its values are compared.</param>
public sealed record Facet(string Name, FacetKind Kind)
{
    private static readonly Dictionary<string, string> none = [];

    /// <summary>What people call one value: <c>genre</c>. The name where nothing else is said.</summary>
    public string Label { get; init => field = value ?? Name; } = Name;   // a schema file that leaves it out sets null

    /// <summary>The unit of a numeric facet, e.g. <c>minutes</c>; empty where there is none.</summary>
    public string Unit { get; init => field = value ?? ""; } = "";

    /// <summary>The comparative for a higher number: <c>newer</c>; empty where there is no such word.</summary>
    public string More { get; init => field = value ?? ""; } = "";

    /// <summary>The comparative for a lower number: <c>older</c>; empty where there is no such word.</summary>
    public string Less { get; init => field = value ?? ""; } = "";

    /// <summary>How an item at or above a number is spoken of, where the number itself tells people nothing: <c>that many people know</c>; empty where it does.</summary>
    public string Above { get; init => field = value ?? ""; } = "";

    /// <summary>The same for an item at or below a number: <c>that fewer people know</c>.</summary>
    public string Below { get; init => field = value ?? ""; } = "";

    /// <summary>By how much a number must differ at least for people to call it more or less.</summary>
    public double Step { get; init => field = value > 0 ? value : 1; } = 1;

    /// <summary>How an item with a value is spoken of, the value in the place of <c>{0}</c>: <c>directed by {0}</c>; the value alone where nothing else is said.</summary>
    public string With { get; init => field = value ?? "{0}"; } = "{0}";

    /// <summary>The same for an item without it: <c>not directed by {0}</c>; <c>no {0}</c> where nothing else is said.</summary>
    public string Without { get; init => field = value ?? "no {0}"; } = "no {0}";

    /// <summary>Is it a calendar year, which people speak of in decades?</summary>
    public bool IsYear { get; init; }

    /// <summary>Are its values what people may want to be kept from? Then they are offered to be left out, never to be added.</summary>
    public bool IsAvoided { get; init; }

    /// <summary>Is its text what people wrote about the item, one review a line?</summary>
    public bool IsReviews { get; init; }

    /// <summary>Are its values names, which keep their capitals wherever they stand?</summary>
    public bool IsName { get; init; }

    /// <summary>How particular values are said where <see cref="With"/> does not suit them: <c>United States</c> as <c>from the United States</c>.</summary>
    public IReadOnlyDictionary<string, string> Phrases { get; init => field = value ?? none; } = none;

    /// <summary>Values that are a noun for an item by themselves, with their plural: <c>Comedy</c> and <c>comedies</c>; "a dark comedy" needs no "film".</summary>
    public IReadOnlyDictionary<string, string> Nouns { get; init => field = value ?? none; } = none;

    /// <summary>Are its values said without a phrase around them, as in <c>a dark comedy</c>?</summary>
    public bool IsBare => With == "{0}";

    /// <summary>How an item with a value, or without it, is spoken of.</summary>
    public string Say(string value, Polarity polarity = Polarity.Wanted)
    {
        var isUnwanted = polarity == Polarity.Unwanted;
        if (Phrases.TryGetValue(value, out var phrase)) return isUnwanted ? Refuse(phrase) : phrase;
        return string.Format(CultureInfo.InvariantCulture, isUnwanted ? Without : With, IsBare && !IsName ? LowerCase(value) : value);
    }

    private static string Refuse(string phrase) =>
        phrase.StartsWith("with ", StringComparison.Ordinal) ? $"without {phrase[5..]}" : $"not {phrase}";

    // "Science Fiction" is said in small letters, "IMAX" is not.
    private static string LowerCase(string value) => string.Join(' ', value.Split(' ').Select(word =>
        word.Length > 1 && word[1..].Any(char.IsUpper) ? word : word.ToLowerInvariant()));
}
