namespace Recsys.Storage.Fetch;

/// <summary>A data set that can be fetched from its home.</summary>
/// <param name="Name">Its name here and in commands.</param>
/// <param name="Home">The zip archive.</param>
/// <param name="Format">The format it is imported as.</param>
/// <param name="Terms">What the licence asks for, in our words.</param>
/// <param name="TermsAt">Where the licence stands in its own words.</param>
/// <param name="Files">The files of the archive that are used, pinned.</param>
public sealed record PublicDataSet(string Name, Uri Home, string Format, string Terms, Uri TermsAt, IReadOnlyList<InputFile> Files)
{
    /// <summary>What can be fetched.</summary>
    public static IReadOnlyList<PublicDataSet> All { get; } =
    [
        // The home publishes no hash of the archive; the files in it are pinned, which is what is imported.
        new("ml-latest-small", new("https://files.grouplens.org/datasets/movielens/ml-latest-small.zip"), "ml-latest",
            """
            MovieLens ml-latest-small, by GroupLens Research at the University of Minnesota: 100,836 ratings of 9,742 films by 610 people.
            It may be used for research. Commercial use needs their permission. Publications cite Harper & Konstan 2015
            (doi:10.1145/2827872). It may be passed on under these terms only, and nothing may suggest that they endorse you.
            """,
            new("https://files.grouplens.org/datasets/movielens/ml-latest-small-README.html"),
            [
                new("links.csv", 197_979, "97ad18e4e56a09363c65676b6cb3482ce3e2cea2372a24620c1599c843325f31"),
                new("movies.csv", 494_431, "5a5f32dd9bb3797b8e728a1b98958789d2b13f294a69fdfbc5727f8a9611aa07"),
                new("ratings.csv", 2_483_723, "aa289ca83157595d0df6aea1be6a4ded676ddc4385472e8313a8ed9805352646"),
                new("tags.csv", 118_660, "92a9f8bb7916dceef6151209845788c3643f794dfa79d1feaec7121b5960399d"),
            ]),
    ];

    /// <exception cref="InvalidDataException">There is none of that name.</exception>
    public static PublicDataSet Find(string name) => All.FirstOrDefault(known => known.Name == name)
        ?? throw new InvalidDataException($"'{name}' cannot be fetched; there are {string.Join(", ", All.Select(known => known.Name))}.");

    /// <summary>How to get it without a network.</summary>
    public string ByHand => $"Without a network, bring the unpacked archive of {Home} here and run 'recsys data import FOLDER --name {Name}'.";
}
