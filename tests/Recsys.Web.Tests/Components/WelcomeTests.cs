using Bunit;
using Recsys.Web.Components.Chat;

namespace Recsys.Web.Tests.Components;

public sealed class WelcomeTests : BunitContext
{
    [Fact]
    public void A_starter_says_what_it_shows()
    {
        string? said = null;
        var welcome = Render<Welcome>(parameters => parameters.Add(it => it.Catalog, Starter.StarterCatalog.Load()).Add(it => it.OnSay, text => said = text));

        welcome.FindAll(".starters button")[^1].Click();

        Assert.Equal("Surprise me", said);
        Assert.Equal(4, welcome.FindAll(".starters button").Count);
    }
}
