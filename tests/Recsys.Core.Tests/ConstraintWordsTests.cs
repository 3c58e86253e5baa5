namespace Recsys.Core.Tests;

public sealed class ConstraintWordsTests
{
    private static readonly CatalogSchema schema = new("films", "film", "films",
    [
        new("year", FacetKind.Numeric) { IsYear = true },
        new("runtime", FacetKind.Numeric) { Unit = "minutes" },
        new("genres", FacetKind.Categorical) { Label = "genre" },
        new("director", FacetKind.Categorical) { With = "directed by {0}", Without = "not directed by {0}" },
    ]);

    [Fact]
    public void Decades_amounts_people_and_refusals_are_said_as_people_say_them()
    {
        Assert.Equal("from the 1990s", Words(FacetTerm.Within("year", 1990, 1999)));
        Assert.Equal("from 1979 or earlier", Words(FacetTerm.Within("year", null, 1979)));
        Assert.Equal("at most 120 minutes", Words(FacetTerm.Within("runtime", null, 120)));
        Assert.Equal("directed by Michael Mann", Words(FacetTerm.Is("director", "Michael Mann")));
        Assert.Equal("no horror", ConstraintWords.Of(new Constraint(FacetTerm.Is("genres", "Horror")) { Polarity = Polarity.Unwanted }, schema));
    }

    [Fact]
    public void Several_are_said_in_one_breath() => Assert.Equal(
        "comedy or musical, from 1994 and at most 90 minutes",
        ConstraintWords.Of(
            [
                new(FacetTerm.Is("genres", "Comedy"), FacetTerm.Is("genres", "Musical")),
                new(FacetTerm.Within("year", 1994, 1994)),
                new(FacetTerm.Within("runtime", null, 90)),
            ],
            schema));

    [Fact]
    public void What_lies_beyond_a_refused_bound_is_said_outright()
    {
        Assert.Equal("under 140 minutes", Refused(FacetTerm.Within("runtime", 140, null)));
        Assert.Equal("over 100 minutes", Refused(FacetTerm.Within("runtime", null, 100)));
        Assert.Equal("from 1980 or later", Refused(FacetTerm.Within("year", null, 1979)));
        Assert.Equal("from 1999 or earlier", Refused(FacetTerm.Within("year", 2000, null)));
    }

    [Theory]
    [InlineData("directed by Joel or Ethan Coen", "Joel Coen", "Ethan Coen")]
    [InlineData("directed by Michael Mann or Ang Lee", "Michael Mann", "Ang Lee")]
    [InlineData("directed by Prince or Madonna", "Prince", "Madonna")]
    [InlineData("directed by a cold war or a long war", "a cold war", "a long war")]
    public void What_stands_around_alternatives_is_said_once(string words, params string[] names) =>
        Assert.Equal(words, ConstraintWords.Of(new Constraint([.. names.Select(name => FacetTerm.Is("director", name))]), schema));

    private static string Refused(FacetTerm term) => ConstraintWords.Of(new Constraint(term) { Polarity = Polarity.Unwanted }, schema);

    private static string Words(FacetTerm term) => ConstraintWords.Of(new Constraint(term), schema);
}
