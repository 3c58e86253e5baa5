using Recsys.Core.Dialogue;
using Recsys.Core.Grounding;
using Recsys.Core.Ledger;

namespace Recsys.Core.Tests.Grounding;

public sealed class ProseCheckTests
{
    private static readonly CatalogSchema schema = new("films", "film", "films",
    [
        new("year", FacetKind.Numeric) { IsYear = true },
        new("runtime", FacetKind.Numeric) { Unit = "minutes" },
        new("genres", FacetKind.Categorical),
        new("director", FacetKind.Categorical) { With = "directed by {0}" },
        new("premise", FacetKind.Text),
    ]);

    private static readonly Catalog catalog = new(schema,
    [
        Film("1", "Heat", 1995, 170, "Crime", "Michael Mann"),
        Film("2", "Collateral", 2004, 120, "Thriller", "Michael Mann"),
        Film("3", "Emma", 1996, 120, "Romance", "Douglas McGrath"),
        Film("4", "Scream", 1996, 111, "Horror", "Wes Craven"),
        Film("5", "Scream 3", 2000, 116, "Horror", "Wes Craven"),
        Film("6", "Easy A", 2010, 92, "Comedy", "Emma Stone"),
        Film("7", "Big", 1988, 104, "Comedy", "Penny Marshall"),
    ]);

    private static readonly ProseCheck check = new(catalog);

    [Theory]
    [InlineData("You liked Heat (1995), and Collateral (2004) is directed by Michael Mann too.")]
    [InlineData("Had you not liked Heat (1995), Collateral would drop from 2nd to 31st.")]
    [InlineData("Collateral comes to 120 minutes. It is a thriller directed by Michael Mann.")]
    [InlineData("Big plans need a short film, so here are two films for \"tonight\".")]
    public void What_the_parts_hold_may_be_said(string prose) => Assert.Empty(check.Check(prose, Parts()));

    [Theory]
    [InlineData(ClaimKind.Title, "You might enjoy Scream 3.")]
    [InlineData(ClaimKind.Title, "Try Miami Vice (2006), it has the same director.")]
    [InlineData(ClaimKind.Year, "I would start with Collateral (2003).")]
    [InlineData(ClaimKind.Value, "Collateral (2004) is directed by Wes Craven.")]
    [InlineData(ClaimKind.Value, "Collateral (2004) is a comedy.")]
    [InlineData(ClaimKind.Number, "Collateral (2004) runs 95 minutes.")]
    [InlineData(ClaimKind.Number, "Here are seven films.")]
    [InlineData(ClaimKind.Liking, "As you liked Collateral (2004), here is more.")]
    [InlineData(ClaimKind.Quote, "You said \"nothing violent\".")]
    [InlineData(ClaimKind.Fall, "Without Heat (1995), Collateral would fall from 2nd to 50th.")]
    public void What_they_do_not_hold_is_found(ClaimKind kind, string prose) =>
        Assert.Contains(check.Check(prose, Parts()), claim => claim.Kind == kind);

    [Fact]
    public void A_name_within_a_longer_one_is_not_that_name()
    {
        var evidence = Parts(new DetailPart(new("6")), new DetailPart(new("5")));

        Assert.Empty(check.Check("Easy A (2010) is directed by Emma Stone. Scream 3 is directed by Wes Craven.", evidence));
    }

    [Fact]
    public void An_item_may_be_introduced_in_the_catalogues_own_words() =>
        Assert.Empty(check.Check("About Heat (1995). Twelve years later, a Comedy of errors.", Parts()));

    private static Evidence Parts(params IReadOnlyList<ReplyPart> more)
    {
        var ledger = PreferenceLedger.Empty.State(PreferenceEntry.About(new ItemId("1"), Opinion.Liked, new(Origin.Utterance, "I loved Heat")), "t", DateTimeOffset.UnixEpoch);
        Explanation why = new(new("2"), MatchStrength.Strong, [new CounterfactualReason(new("1"), 2, 31)]);
        SlatePart slate = new(new([new(new("2"), 1, 1, new Dictionary<string, int>())]), [why]) { Asked = 2 };
        return Evidence.Of(new("something for tonight", new("", []), [slate, .. more]) { Ledger = ledger });
    }

    private static Item Film(string id, string title, int year, int runtime, string genre, string director) => new(new(id), title)
    {
        Numbers = new Dictionary<string, double> { ["year"] = year, ["runtime"] = runtime },
        Categories = new Dictionary<string, IReadOnlyList<string>> { ["genres"] = [genre], ["director"] = [director] },
        Texts = id == "1" ? new Dictionary<string, string> { ["premise"] = "Twelve years later, a Comedy of errors." } : new Dictionary<string, string>(),
    };
}
