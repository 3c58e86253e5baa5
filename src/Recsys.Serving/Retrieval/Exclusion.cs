namespace Recsys.Serving.Retrieval;

/// <summary>Excluded items as flags by index: one array serves one request after the other.</summary>
internal sealed class Exclusion(int itemCount)
{
    private readonly bool[] isExcluded = new bool[itemCount];
    private IReadOnlyCollection<int> current = [];

    /// <summary>The flags of these items; they hold until the next call.</summary>
    public bool[] Of(IReadOnlyCollection<int> excluded)
    {
        if (ReferenceEquals(excluded, current)) return isExcluded;
        foreach (var item in current) isExcluded[item] = false;
        foreach (var item in excluded) isExcluded[item] = true;
        current = excluded;
        return isExcluded;
    }
}
