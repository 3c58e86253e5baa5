using Recsys.Simulation.Users;

namespace Recsys.Simulation.Tests.Users;

public sealed class AcceptanceTests
{
    [Theory]
    [InlineData("That's perfect, thank you!")]
    [InlineData("Oh nice. I'll watch the second one tonight.")]
    [InlineData("Sold!")]
    [InlineData("This is exactly what I was after")]
    [InlineData("You’ve nailed it")]
    public void Taking_what_was_shown_is_heard(string text) => Assert.True(Acceptance.IsIn(text));

    [Theory]
    [InlineData("Not quite what I wanted.")]
    [InlineData("It would be perfect if it were older")]
    [InlineData("Is that perfect?")]
    [InlineData("I'll take something funnier")]
    [InlineData("None of those, sorry. Got others?")]
    [InlineData("I want a comedy from the 1990s.")]
    public void Turning_down_and_wishing_is_not_taken_for_it(string text) => Assert.False(Acceptance.IsIn(text));
}
