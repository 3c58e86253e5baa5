using System.Text;
using Recsys.Conversation.Understanding;
using Recsys.Conversation.Understanding.Catalogue;
using Recsys.Core;

namespace Recsys.Conversation.Tests.Understanding;

/// <summary>A lexicon says what a catalogue can answer, and is refused where it is none.</summary>
public sealed class LexiconTests
{
    public static TheoryData<string> Domains => ["films", "books"];

    [Theory]
    [MemberData(nameof(Domains))]
    public void Every_meaning_is_a_value_that_some_item_has(string name)
    {
        var domain = name == "films" ? Domain.Films : Domain.Books;

        Assert.Empty(
            from expression in domain.Lexicon.Phrases.Keys
            from term in TermExpression.Parse(expression, domain.Catalog.Schema).SelectMany(alternatives => alternatives.AnyOf)
            where term.Operator == FacetOperator.Is && !domain.Catalog.Items.Any(item => item.Values(term.Facet).Contains(term.Value!))
            select expression);
    }

    [Theory]
    [MemberData(nameof(Domains))]
    public void Every_facet_of_the_lexicon_is_in_the_schema(string name)
    {
        var domain = name == "films" ? Domain.Films : Domain.Books;
        var facets = domain.Lexicon.Names.Concat(domain.Lexicon.Calendar).Concat(domain.Lexicon.Units.Keys).Concat(domain.Lexicon.Roles.Keys).Concat(domain.Lexicon.Aspects.Keys);

        Assert.All(facets, facet => Assert.NotNull(domain.Catalog.Schema.Find(facet)));
        Assert.All(domain.Lexicon.Phrases.Keys, expression => Assert.NotEmpty(TermExpression.Parse(expression, domain.Catalog.Schema)));
    }

    [Theory]
    [InlineData("{\"nouns\":", "not valid")]
    [InlineData("{\"noun\":[\"film\"]}", "noun")]
    public void What_is_no_lexicon_is_refused_with_a_reason(string json, string reason)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(json));

        var refusal = Assert.Throws<InvalidDataException>(() => LexiconFile.Read(file));

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("genres")]
    [InlineData("year<=soon")]
    public void What_is_no_meaning_is_refused(string expression) =>
        Assert.Throws<FormatException>(() => TermExpression.Parse(expression, new CatalogSchema("films", "film", "films", [new("genres", FacetKind.Categorical)])));
}
