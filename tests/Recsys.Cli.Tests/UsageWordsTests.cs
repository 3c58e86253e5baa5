namespace Recsys.Cli.Tests;

public sealed class UsageWordsTests
{
    [Theory]
    [InlineData("--episodes many is not a whole number.", "simulate", "--episodes", "many")]
    [InlineData("--budget-tokens many is not a whole number.", "simulate", "--budget-tokens", "many")]
    [InlineData("--budget-money much is not a number.", "simulate", "--budget-money", "much")]
    [InlineData("--valid-share half is not a number.", "data", "split", "ml-100k", "--valid-share", "half")]
    [InlineData("'learnt' is none of settings, learned.", "evaluate", "--model", "box:ease", "--data", "ml-100k", "--fuse", "learnt")]
    public void A_word_that_does_not_fit_its_option_is_named_without_a_type(string sentence, params string[] arguments) =>
        Assert.Contains(sentence, CommandLine.Run(arguments).Expect(ExitCode.Usage).Error, StringComparison.Ordinal);
}
