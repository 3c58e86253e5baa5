using System.Text;
using Recsys.Core;
using Recsys.Core.Artifacts;

namespace Recsys.Starter.Tests;

public sealed class StarterCatalogTests
{
    private static readonly Catalog films = StarterCatalog.Load();

    [Fact]
    public void It_holds_a_thousand_films() => Assert.Equal(1000, films.Items.Count);

    [Fact]
    public void The_file_is_as_the_catalogue_writer_would_write_it()
    {
        using var stored = new StreamReader(Resources.Open("Catalog/films.jsonl"));
        using var written = new MemoryStream();

        CatalogFile.WriteItems(written, films.Schema, films.Items);

        Assert.Equal(stored.ReadToEnd(), Encoding.UTF8.GetString(written.ToArray()));
    }

    [Fact]
    public void Every_film_has_the_facets_that_conversations_are_about() => Assert.Empty(
        from film in films.Items
        from facet in new[] { "genres", "director", "country", "language", "themes", "moods", "audience" }
        where film.Values(facet).Count == 0
        select $"{film.Title}: {facet}");

    [Fact]
    public void Years_and_running_times_are_plausible() => Assert.All(films.Items, film =>
    {
        Assert.InRange(film.Number("year")!.Value, 1930, 2018);
        Assert.InRange(film.Number("runtime")!.Value, 20, 250);
    });

    [Theory]
    [InlineData("genres", 1, 4)]
    [InlineData("director", 1, 4)]
    [InlineData("actors", 0, 4)]
    [InlineData("country", 1, 3)]
    [InlineData("themes", 3, 6)]
    [InlineData("moods", 1, 3)]
    [InlineData("audience", 1, 1)]
    public void Each_facet_has_the_promised_number_of_distinct_values(string facet, int least, int most) => Assert.All(films.Items, film =>
    {
        Assert.InRange(film.Values(facet).Count, least, most);
        Assert.Distinct(film.Values(facet));
    });

    [Theory]
    [InlineData("themes")]
    [InlineData("moods")]
    [InlineData("audience")]
    [InlineData("content")]
    public void A_tag_that_can_be_asked_for_is_on_at_least_three_films(string facet) => Assert.Empty(
        from value in films.Items.SelectMany(film => film.Values(facet)).CountBy(value => value)
        where value.Value < 3
        select value.Key);

    [Fact]
    public void A_premise_is_one_sentence_of_twelve_to_thirty_words() => Assert.All(films.Items, film =>
    {
        var premise = film.Text("premise")!;
        Assert.InRange(premise.Split(' ').Length, 12, 30);
        Assert.EndsWith(".", premise, StringComparison.Ordinal);
        Assert.True(char.IsUpper(premise[0]), premise);
    });

    [Fact]
    public void No_premise_names_an_actor_of_the_film() => Assert.Empty(
        from film in films.Items
        from actor in film.Values("actors")
        where film.Text("premise")!.Contains(actor, StringComparison.Ordinal)
        select $"{film.Title}: {actor}");

    [Fact]
    public void Nobody_is_spelled_in_two_ways() => Assert.Empty(
        from spellings in films.Items
            .SelectMany(film => film.Values("director").Concat(film.Values("actors"))).Distinct()
            .GroupBy(Plain)
        where spellings.Count() > 1
        select string.Join(" / ", spellings));

    [Fact]
    public void Films_of_one_title_are_told_apart_by_their_year() =>
        Assert.Distinct(films.Items.Select(film => (film.Title, film.Number("year"))));

    [Fact]
    public void Films_come_in_the_order_of_their_number_of_ratings()
    {
        var ratings = File.ReadLines(Repository.Data("ml-latest-small/ratings.csv")).Skip(1)
            .CountBy(row => row.Split(',')[1]).ToDictionary();

        var counts = films.Items.Select(film => ratings[film.Id.Value]).ToList();

        Assert.Equal(counts.OrderDescending(), counts);
        Assert.Equal(ratings.Values.OrderDescending().Take(1000), counts);
    }

    /// <summary>The words without case, accents and punctuation, in alphabetical order: Zhang Ziyi is Ziyi Zhang.</summary>
    private static string Plain(string name) => string.Join(' ', name.ToLowerInvariant().Split(' ', '-')
        .Select(word => string.Concat(word.Select(WithoutAccent).Where(char.IsAsciiLetter))).Order(StringComparer.Ordinal));

    // string.Normalize decomposes nothing under invariant globalization.
    private static char WithoutAccent(char letter)
    {
        const string accented = "áàâäãåçéèêëíìîïñńóòôöõøśšúùûüýźż";
        const string plain = "aaaaaaceeeeiiiinnoooooossuuuuyzz";
        var i = accented.IndexOf(letter, StringComparison.Ordinal);
        return i < 0 ? letter : plain[i];
    }
}
