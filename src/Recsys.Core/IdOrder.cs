namespace Recsys.Core;

/// <summary>The order of identifiers that breaks ties: numbers by value, everything else by character code.</summary>
public static class IdOrder
{
    public static int Compare(string a, string b) =>
        long.TryParse(a, out var x) && long.TryParse(b, out var y) && x != y
            ? x.CompareTo(y)
            : string.CompareOrdinal(a, b);
}
