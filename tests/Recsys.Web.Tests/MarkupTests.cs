namespace Recsys.Web.Tests;

/// <summary>What the sources of the web may not hold.</summary>
public sealed class MarkupTests
{
    [Fact]
    public void No_text_is_ever_rendered_as_markup() => Assert.Empty(
        Directory.EnumerateFiles(Path.Combine(Repository.Src, "Recsys.Web"), "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(file => File.ReadAllText(file) is var text && (text.Contains("MarkupString", StringComparison.Ordinal) || text.Contains("AddMarkupContent", StringComparison.Ordinal))));
}
