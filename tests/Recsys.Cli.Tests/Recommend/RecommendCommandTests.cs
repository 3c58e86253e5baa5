namespace Recsys.Cli.Tests.Recommend;

public sealed class RecommendCommandTests
{
    [Fact]
    public void Liked_titles_lead_to_a_list_without_them_and_each_place_has_a_reason()
    {
        var result = CommandLine.Run("recommend", "--like", "alien", "--like", "The Terminator", "--json").Expect(0).Json;

        var items = result.GetProperty("items").EnumerateArray().ToList();
        var titles = items.Select(item => item.GetProperty("title").GetString()).ToList();
        Assert.Equal(10, titles.Distinct().Count());
        Assert.DoesNotContain("Alien", titles);
        Assert.Contains("Aliens", titles);
        Assert.All(items, item => Assert.Matches("Alien|Terminator", item.GetProperty("because").GetString()));
        Assert.Equal(["The Terminator (1984)", "Alien (1979)"], result.GetProperty("liked").EnumerateArray().Select(title => title.GetString()));
    }

    [Fact]
    public void The_table_shows_titles_and_reasons() =>
        Assert.Matches(@"1\s+\S.*like Heat \(1995\): \w", CommandLine.Run("recommend", "--like", "Heat", "-k", "1").Expect(0).Out);

    [Fact]
    public void Conditions_hold_for_every_item()
    {
        var result = CommandLine.Run("recommend", "--persona", "ingrid", "--facet", "year>=1990", "--facet", "genre=comedy|Crime", "--facet", "genres!=Romance", "--json").Expect(0).Json;

        Assert.All(result.GetProperty("items").EnumerateArray(), item =>
        {
            var genres = item.GetProperty("categories").GetProperty("genres").EnumerateArray().Select(genre => genre.GetString()!).ToList();
            Assert.True(item.GetProperty("numbers").GetProperty("year").GetInt32() >= 1990);
            Assert.True(genres.Contains("Comedy") || genres.Contains("Crime"));
            Assert.DoesNotContain("Romance", genres);
        });
    }

    [Fact]
    public void Two_people_get_visibly_different_lists()
    {
        var lists = new[] { "Ingrid", "DeShawn" }.Select(persona =>
            CommandLine.Run("recommend", "--persona", persona, "--json").Expect(0).Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()));

        Assert.True(lists.First().Intersect(lists.Last()).Count() < 5);
    }

    [Fact]
    public void Someone_unknown_gets_what_most_people_like_and_is_told_so()
    {
        var result = CommandLine.Run("recommend", "-k", "2").Expect(0);

        Assert.Contains("Forrest Gump", result.Out, StringComparison.Ordinal);
        Assert.Contains("Nothing is known of your taste yet", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_cannot_be_loaded_is_said_and_the_rest_serves()
    {
        using ScratchFolder folder = new();
        folder.Write("manifest.json", "{ damaged");

        var result = CommandLine.Run("recommend", "--like", "Heat", "--models", folder.Path).Expect(0);

        Assert.Contains("is not served: manifest.json is not valid", result.Error, StringComparison.Ordinal);
        Assert.Contains("like Heat", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_models_that_is_not_there_is_refused() =>
        Assert.Contains("There is no folder 'nowhere' of a trained model", CommandLine.Run("recommend", "--like", "Heat", "--models", "nowhere").Expect(1).Error, StringComparison.Ordinal);

    [Fact]
    public void A_folder_that_holds_no_model_is_refused_and_one_that_holds_folders_of_models_names_one()
    {
        using ScratchFolder folder = new();
        Directory.CreateDirectory(Path.Combine(folder.Path, "ease"));

        var empty = CommandLine.Run("recommend", "--like", "Heat", "--models", folder.Path).Expect(1).Error;
        folder.Write(Path.Combine("ease", "manifest.json"), "{}");
        var around = CommandLine.Run("recommend", "--like", "Heat", "--models", folder.Path).Expect(1).Error;

        Assert.EndsWith("holds no trained model: manifest.json is missing.\n", empty, StringComparison.Ordinal);
        Assert.Contains($"Name each model in it, such as --models {Path.Combine(folder.Path, "ease")}.", around, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'Lord of the Rings' may be ", "--like", "Lord of the Rings")]
    [InlineData("There is no film 'Zyzzyxq' here, and none that is like it.", "--like", "Zyzzyxq")]
    [InlineData("There is no persona 'Nobody'; there are ", "--persona", "Nobody")]
    [InlineData("The box knows no users", "--user", "1")]
    [InlineData("either --persona or --user", "--user", "1", "--persona", "Ingrid")]
    [InlineData("There is no data set 'nowhere'", "--data", "nowhere")]
    [InlineData("No film has the genre 'Comdy'; there are for example Comedy", "--facet", "genres=Comdy")]
    [InlineData("There is no facet 'colour'; there are year, ", "--facet", "colour=red")]
    [InlineData("'new' is no number for year", "--facet", "year>=new")]
    [InlineData("genres has names, not numbers", "--facet", "genres>=Drama")]
    [InlineData("'drama' is no condition", "--facet", "drama")]
    public void What_cannot_be_understood_is_answered_by_one_sentence(string sentence, params string[] arguments)
    {
        var result = CommandLine.Run(["recommend", .. arguments]).Expect(ExitCode.Failure);

        Assert.Empty(result.Out);
        Assert.Contains(sentence, result.Error, StringComparison.Ordinal);
        Assert.Equal(1, result.Error.Count(c => c == '\n'));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1001")]
    [InlineData("many")]
    public void An_impossible_count_is_a_wrong_command_line(string count) => CommandLine.Run("recommend", "-k", count).Expect(ExitCode.Usage);

    [Fact]
    public void When_less_is_possible_than_asked_for_that_is_said()
    {
        var result = CommandLine.Run("recommend", "--like", "Heat", "--facet", "year<=1930").Expect(0);

        Assert.Contains("films satisfy \"from 1930 or earlier\"", result.Error, StringComparison.Ordinal);
    }
}
