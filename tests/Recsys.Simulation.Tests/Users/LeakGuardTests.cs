using Recsys.Simulation.Users;

namespace Recsys.Simulation.Tests.Users;

public sealed class LeakGuardTests
{
    private static readonly LeakGuard guard = new(
    [
        new(new("1"), "Blade Runner (1982)"), new(new("2"), "Matrix, The (1999)"), new(new("3"), "Up"),
        new(new("4"), "Léon: The Professional") { Aliases = ["The Professional"] },
    ]);

    [Theory]
    [InlineData("I want Blade Runner!")]
    [InlineData("something like BLADE  RUNNER, you know")]
    [InlineData("blade runer please")]
    [InlineData("was it the matrix?")]
    [InlineData("Léon - the professional")]
    public void A_target_is_found_however_it_is_written(string text) => Assert.True(guard.Finds(text));

    [Theory]
    [InlineData("something with blades and a runner")]
    [InlineData("cheer me up")]
    [InlineData("a maths trick")]
    [InlineData("")]
    public void Other_words_pass(string text) => Assert.False(guard.Finds(text));
}
