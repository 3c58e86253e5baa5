namespace Recsys.Storage.Formats;

/// <summary>Reads what people type as a separator.</summary>
internal static class Separators
{
    private const int Longest = 8;

    /// <exception cref="InvalidDataException">It cannot separate columns.</exception>
    public static string Parse(string typed, string usual)
    {
        var separator = typed switch { "" => usual, "tab" or @"\t" => "\t", "space" => " ", _ => typed };
        return separator.Length <= Longest && separator.All(c => c == '\t' || (c is >= ' ' and <= '~' and not '"' && !char.IsAsciiLetterOrDigit(c)))
            ? separator
            : throw new InvalidDataException($"'{typed}' cannot separate columns: use 1 to {Longest} signs such as ',', ';', '::' or 'tab'.");
    }
}
