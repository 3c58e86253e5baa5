using System.Xml.Linq;
using Recsys.Core;
using Recsys.Starter;
using Recsys.Web.Posters;

namespace Recsys.Web.Tests.Posters;

public sealed class PosterDrawingTests
{
    private static readonly Catalog films = StarterCatalog.Load();

    [Fact]
    public void The_same_item_always_has_the_same_poster_and_another_one_another()
    {
        PosterDrawing drawing = new(films);

        Assert.Equal(drawing.Draw(films.Items[0]), new PosterDrawing(films).Draw(films.Items[0]));
        Assert.NotEqual(drawing.Draw(films.Items[0]), drawing.Draw(films.Items[1]));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"/><image href='http://elsewhere/x.png'/>")]
    [InlineData("\u0000\u0007 control \ud800 letters")]
    [InlineData("")]
    [InlineData("Ein-sehr-langes-Wort-das-auf-keine-Zeile-passt und noch viele andere Woerter die auch keinen Platz haben")]
    public void Whatever_a_title_holds_the_poster_is_a_picture_with_text(string title)
    {
        var picture = XDocument.Parse(new PosterDrawing(films).Draw(new Item(new("1"), title)));

        Assert.All(picture.Descendants(), element => Assert.Contains(element.Name.LocalName, (string[])["svg", "g", "rect", "circle", "path", "text"]));
    }
}
