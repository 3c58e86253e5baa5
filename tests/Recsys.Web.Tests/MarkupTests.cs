namespace Recsys.Web.Tests;

/// <summary>What the sources of the web may not hold.</summary>
public sealed class MarkupTests
{
    [Fact]
    public void No_text_is_ever_rendered_as_markup()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Repository.Src, "Recsys.Web"), "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".razor" or ".cs" && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(sources);
        Assert.All(sources, file => Assert.DoesNotMatch("MarkupString|AddMarkupContent", File.ReadAllText(file)));
    }
}
