using Recsys.Cli.Tests.Training;

namespace Recsys.Cli.Tests.Models;

public sealed class ModelsCommandTests
{
    [Fact]
    public void The_list_holds_models_to_train_and_those_trained_here()
    {
        using var folder = new ScratchFolder();
        CommandLine.Run("train", "popularity", "--split", folder.WriteSplit(), "--out", Path.Combine(folder.Path, "runs", "pop")).Expect();

        var rows = CommandLine.Run("models", "list", "--runs", Path.Combine(folder.Path, "runs"), "--json").Expect().Json.EnumerateArray().ToList();

        Assert.Contains(rows, row => row.GetProperty("name").GetString() == "ease" && row.GetProperty("kind").GetString() == "to train");
        Assert.Contains(rows, row => row.GetProperty("name").GetString() == "popularity" && row.GetProperty("kind").GetString() == "trained");
    }

    [Fact]
    public void A_model_to_train_shows_its_settings_for_each_size_of_data()
    {
        var shown = CommandLine.Run("models", "show", "ease").Expect();

        Assert.Contains("Regularization", shown.Out, StringComparison.Ordinal);
        Assert.Contains("WWW 2019", shown.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_trained_model_shows_its_card()
    {
        using var folder = new ScratchFolder();
        var run = Path.Combine(folder.Path, "pop");
        CommandLine.Run("train", "popularity", "--split", folder.WriteSplit(), "--out", run).Expect();

        Assert.Contains("# Popularity, trained on split", CommandLine.Run("models", "show", run).Expect().Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_model_is_refused_with_what_there_is() =>
        Assert.Contains("box:", CommandLine.Run("models", "show", "nothing").Expect(1).Error, StringComparison.Ordinal);

    [Fact]
    public void Every_section_of_the_settings_file_can_be_read_for_every_size() =>
        Assert.All(Recsys.Models.ModelZoo.All, model => CommandLine.Run("models", "show", model.Name).Expect());
}
