using Recsys.Core;

namespace Recsys.Serving.Tests;

/// <summary>Short ways to say histories, candidate lists and catalogues.</summary>
internal static class Lists
{
    /// <summary>"a 3, b 1" as candidates.</summary>
    public static CandidateList Of(string source, string candidates) => new(source,
        [.. from one in candidates.Split(", ", StringSplitOptions.RemoveEmptyEntries)
            let parts = one.Split(' ')
            select new Candidate(new(parts[0]), double.Parse(parts[1]))]);

    public static HashSet<ItemId> Ids(params string[] ids) => [.. ids.Select(id => new ItemId(id))];

    public static string Ordered(IEnumerable<RankedItem> items) => string.Join(' ', items.Select(one => one.Item.Value));

    public static string Ordered(IEnumerable<Candidate> items) => string.Join(' ', items.Select(one => one.Item.Value));

    /// <summary>Teas with an origin and leaves, as "sencha: Japan green; assam: India black".</summary>
    public static Catalog Teas(string teas) => new(
        new("teas", "tea", "teas", [new("origin", FacetKind.Categorical), new("leaf", FacetKind.Categorical)]),
        from tea in teas.Split("; ")
        let parts = tea.Split([": ", " "], StringSplitOptions.None)
        select new Item(new(parts[0]), parts[0])
        {
            Categories = new Dictionary<string, IReadOnlyList<string>> { ["origin"] = [parts[1]], ["leaf"] = parts[2..] },
        });
}
