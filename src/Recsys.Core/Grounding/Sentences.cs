namespace Recsys.Core.Grounding;

/// <summary>Cuts prose into sentences: at a stop that is followed by a blank and a capital, a digit or a quotation mark, but not within a name.</summary>
internal static class Sentences
{
    /// <param name="names">The names that may hold stops of their own, with their places.</param>
    public static IEnumerable<(int Start, int End)> Of(string prose, IReadOnlyList<(string Name, int At)> names)
    {
        var start = 0;
        for (var at = 0; at < prose.Length; at++)
        {
            if (prose[at] is not ('.' or '?' or '!' or '\n') || names.Any(name => at >= name.At && at < name.At + name.Name.Length - 1)) continue;
            var next = at + 1;
            if (next < prose.Length - 1 && prose[at] != '\n' && !(prose[next] == ' ' && (char.IsUpper(prose[next + 1]) || char.IsDigit(prose[next + 1]) || prose[next + 1] is '"' or '¡' || names.Any(name => name.At == next + 1)))) continue;
            yield return (start, next);
            start = next;
        }
        if (start < prose.Length) yield return (start, prose.Length);
    }
}
