using System.Text.RegularExpressions;

namespace Recsys.Conversation.Writing;

/// <summary>A sentence with places to fill: <c>Here are {items}.</c></summary>
/// <remarks>A place whose name begins with a capital begins a sentence: what fills it gets one too.</remarks>
internal sealed partial class Frame(string text)
{
    private readonly string longest = Place().Split(text).MaxBy(piece => piece.Length)!.Trim();

    public IEnumerable<string> Places => Place().Matches(text).Select(match => match.Groups[1].Value.ToLowerInvariant()).Distinct();

    public string Fill(IReadOnlyDictionary<string, string> values) => Place().Replace(text, place =>
    {
        var name = place.Groups[1].Value;
        var value = values[name.ToLowerInvariant()];
        return char.IsUpper(name[0]) ? EnglishWords.Capitalised(value) : value;
    });

    /// <summary>Were its own words said in that text?</summary>
    public bool WasSaidIn(string prose) => longest.Length > 3 && prose.Contains(longest, StringComparison.Ordinal);

    [GeneratedRegex(@"\{([A-Za-z]+)\}")]
    private static partial Regex Place();
}
