namespace Recsys.Cli.Tests.Starter;

public sealed class BuildCommandTests
{
    [Fact]
    public void A_folder_without_ratings_is_refused_and_nothing_is_written()
    {
        using var scratch = new ScratchFolder();

        CommandLine.Run("starter", "build", "--from", scratch.Path, "--out", Path.Combine(scratch.Path, "out")).Expect(1);

        Assert.False(Directory.Exists(Path.Combine(scratch.Path, "out")));
    }
}
