using Recsys.Web.Tests.Host;

namespace Recsys.Web.Tests.Journeys;

/// <summary>Whatever people and models write is text: nothing in it is ever run, loaded or followed.</summary>
public sealed class OutputJourneys(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private static readonly string[] hostile =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "<iframe src=javascript:alert(1)></iframe>",
        "[click](javascript:alert(1))", "[click](vbscript:x)", "[click](data:text/html;base64,PHNjcmlwdD4=)", "![x](http://203.0.113.9/x.png)",
        "<a href=\"http://203.0.113.9/\" onmouseover=alert(1)>x</a>", "<b><i>unclosed", "<math><mtext></table><img src onerror=alert(1)>", "&lt;script&gt;alert(1)&lt;/script&gt;",
        "</p></div></main><style>*{display:none}</style>", "{{constructor.constructor('alert(1)')()}}", "<!--Blazor:{\"type\":\"server\"}-->", "\u202Egnp.exe\u0007",
        "<form action=http://203.0.113.9><button>go</button></form>", "<base href=http://203.0.113.9/>", "<meta http-equiv=refresh content=0;url=http://203.0.113.9/>", "<object data=http://203.0.113.9/x></object>",
    ];

    [Fact]
    public async Task Pieces_of_hostile_words_in_any_order_are_shown_as_words()
    {
        Random random = new(7);
        await using var visitor = await browser.VisitAsync();
        visitor.Page.Dialog += (_, dialog) => visitor.Complaints.Add($"says {dialog.Message}");

        for (var round = 0; round < 25; round++)
        {
            var words = string.Concat(Enumerable.Range(0, 6).Select(_ => Piece(random)));
            await visitor.AskAsync($"echo x{words}");

            Assert.Contains($"x{words}".TrimEnd(), await visitor.Prose.TextContentAsync(), StringComparison.Ordinal);
        }

        Assert.Empty(visitor.Complaints);
        Assert.Equal(0, await visitor.Page.Locator(Live).CountAsync());
    }

    [Fact]
    public async Task Hostile_words_are_shown_as_words_by_whomever_they_are_said()
    {
        await using var visitor = await browser.VisitAsync();
        List<string> dialogs = [];
        visitor.Page.Dialog += (_, dialog) =>
        {
            dialogs.Add(dialog.Message);
            _ = dialog.DismissAsync();
        };

        foreach (var words in hostile)
        {
            await visitor.AskAsync($"echo {words}");

            Assert.Contains(words[..Math.Min(8, words.Length)], await visitor.Prose.TextContentAsync(), StringComparison.Ordinal);
        }
        await visitor.ReloadAsync();   // and as they are kept

        Assert.Empty(dialogs);
        Assert.Empty(visitor.Complaints);
        Assert.Equal(0, await visitor.Page.Locator(Live).CountAsync());
    }

    /// <summary>What no text may ever become.</summary>
    private const string Live = ".turn :is(script, iframe, form:not(.row), object, style, base, meta, math, b > i), .turn img:not([src^='/posters/']), .turn a";

    private static string Piece(Random random)
    {
        var words = hostile[random.Next(hostile.Length - 6)];
        var start = random.Next(words.Length);
        return words.Substring(start, random.Next(words.Length - start) + 1);
    }
}
