namespace Recsys.Core.Grounding;

/// <summary>Finds the items whose names are like a written title.</summary>
public interface ITitleMatcher
{
    /// <summary>The nearest items, best first; none where nothing is near.</summary>
    IReadOnlyList<TitleLink> Match(string title);
}
