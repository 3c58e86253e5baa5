namespace Recsys.LanguageModel.Tests.Fakes;

/// <summary>Two lists in turn.</summary>
internal static class Interleaving
{
    public static IEnumerable<T> Interleave<T>(this IEnumerable<T> first, IEnumerable<T> second)
    {
        using var others = second.GetEnumerator();
        foreach (var one in first)
        {
            if (others.MoveNext()) yield return others.Current;
            yield return one;
        }
        while (others.MoveNext()) yield return others.Current;
    }
}
