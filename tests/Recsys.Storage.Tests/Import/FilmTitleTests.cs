using Recsys.Storage.Formats;

namespace Recsys.Storage.Tests.Import;

public sealed class FilmTitleTests
{
    [Theory]
    [InlineData("Toy Story (1995)", "Toy Story", "", 1995)]
    [InlineData("Usual Suspects, The (1995)", "The Usual Suspects", "", 1995)]
    [InlineData("City of Lost Children, The (Cité des enfants perdus, La) (1995)", "The City of Lost Children", "La Cité des enfants perdus", 1995)]
    [InlineData("Seven (a.k.a. Se7en) (1995)", "Seven", "Se7en", 1995)]
    [InlineData("Avventura, L' (Adventure, The) (1960)", "L'Avventura", "The Adventure", 1960)]
    [InlineData("Fawlty Towers (1975-1979)", "Fawlty Towers", "", 1975)]
    [InlineData("2001: A Space Odyssey (1968)", "2001: A Space Odyssey", "", 1968)]
    [InlineData("Babylon 5", "Babylon 5", "", null)]
    [InlineData("(500) Days of Summer (2009)", "(500) Days of Summer", "", 2009)]
    [InlineData("unknown", "unknown", "", null)]
    [InlineData("(1995)", "(1995)", "", 1995)]
    public void A_title_is_taken_apart(string listed, string name, string others, int? year)
    {
        var title = FilmTitle.Parse(listed);

        Assert.Equal((name, others, year), (title.Name, string.Join('/', title.OtherNames), title.Year));
    }
}
