using Recsys.Starter;

namespace Recsys.Cli.Tests.Bench;

public sealed class BenchPeopleCommandTests
{
    [Fact]
    public void The_invented_people_of_the_box_are_measured_on_every_order_that_serves_them()
    {
        var report = CommandLine.Run("bench", "people", "--draws", "96", "--json").Expect().Json;

        Assert.Equal("the box", report.GetProperty("who").GetString());
        Assert.Equal(48, report.GetProperty("people").GetInt32());
        Assert.Equal(288, report.GetProperty("likes").GetInt32());
        var rows = report.GetProperty("rows").EnumerateArray().ToDictionary(row => row.GetProperty("orders").GetString()!, row => row.GetProperty("explained").GetProperty("mean").GetDouble());
        Assert.Equal(["popularity", "facets", "bert4rec", "ease", "lightgcn", "popularity + facets", "popularity + facets + bert4rec + ease + lightgcn"], rows.Keys);
        Assert.True(rows["lightgcn"] > 0.2, $"{rows["lightgcn"]}");
    }

    [Fact]
    public void People_of_a_data_set_are_measured_on_what_they_could_meet_of_the_box()
    {
        using ScratchFolder scratch = new();
        var films = StarterCatalog.Load().Items.Take(40).Select(film => film.Id.Value).ToList();
        var rows = from user in Enumerable.Range(0, 6) from film in films.Index() where film.Index % 3 != user % 3 select $"{user},{film.Item},5,{film.Index}\n";
        CommandLine.Run("data", "import", scratch.Write("rated.csv", "user,item,rating,timestamp\n" + string.Concat(rows)), "--name", "rated", "--data-dir", scratch.Path).Expect(0);

        var report = CommandLine.Run("bench", "people", "--people", "rated", "--data-dir", scratch.Path, "--known", "10", "--draws", "12", "--json").Expect().Json;

        Assert.Equal(("rated", 6, 40), (report.GetProperty("who").GetString(), report.GetProperty("people").GetInt32(), report.GetProperty("items").GetInt32()));
    }

    [Theory]
    [InlineData("There is no data set 'nowhere'", ExitCode.Failure, "--people", "nowhere")]
    [InlineData("Fewer than two people of the box like 503 items of this catalogue; let fewer be known with --known.", ExitCode.Failure, "--known", "500")]
    [InlineData("--draws lies between 2 and 100000.", ExitCode.Usage, "--draws", "1")]
    [InlineData("--draws many is not a whole number.", ExitCode.Usage, "--draws", "many")]
    [InlineData("--known lies between 1 and 1000", ExitCode.Usage, "--known", "0")]
    public void What_cannot_be_measured_is_answered_by_one_sentence(string sentence, int code, params string[] arguments) =>
        Assert.Contains(sentence, CommandLine.Run(["bench", "people", .. arguments]).Expect(code).Error, StringComparison.Ordinal);
}
