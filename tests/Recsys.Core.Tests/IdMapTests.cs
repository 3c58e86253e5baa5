namespace Recsys.Core.Tests;

public sealed class IdMapTests
{
    [Theory]
    [InlineData("a", "a")]
    [InlineData("a", "b", "a")]
    public void An_identifier_that_appears_twice_is_refused(params string[] ids) =>
        Assert.Contains("'a' appears twice", Assert.Throws<ArgumentException>(() => new IdMap(ids)).Message, StringComparison.Ordinal);

    [Fact]
    public void Indexes_follow_the_order_of_appearance() => Assert.Equal(1, new IdMap(["b", "a"]).IndexOf("a"));
}
