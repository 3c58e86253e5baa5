using Recsys.Conversation.Understanding;
using Recsys.Core;
using Recsys.Core.Artifacts;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Tests.Understanding;

/// <summary>A catalogue with its lexicon and reader; each is built once.</summary>
internal sealed class Domain
{
    private static readonly Lazy<Domain> films = new(() => new(
        Path.Combine(Repository.Src, "Recsys.Starter", "Catalog"), "films"));

    private static readonly Lazy<Domain> books = new(() => new(
        Path.Combine(Repository.Root, "tests", "Recsys.Conversation.Tests", "Understanding"), "books"));

    private Domain(string folder, string name)
    {
        using var schemaFile = File.OpenRead(Path.Combine(folder, $"{name}.schema.json"));
        using var items = File.OpenRead(Path.Combine(folder, $"{name}.jsonl"));
        using var lexicon = File.OpenRead(Path.Combine(folder, $"{name}.lexicon.json"));
        var schema = CatalogFile.ReadSchema(schemaFile);
        Catalog = Popularity.ByOrder(new Catalog(schema, CatalogFile.ReadItems(items, schema, $"{name}.jsonl")));
        Lexicon = LexiconFile.Read(lexicon);
        Reader = new(Catalog, Lexicon);
    }

    /// <summary>The films in the box.</summary>
    public static Domain Films => films.Value;

    /// <summary>Sixty books, to show that nothing in the reader knows films.</summary>
    public static Domain Books => books.Value;

    public Catalog Catalog { get; }

    public Lexicon Lexicon { get; }

    public UtteranceReader Reader { get; }

    public Item Item(string title) => Catalog.Items.First(item => item.Title == title);

    public ShownItems Shown(params string[] titles) => new([.. titles.Select(title => Item(title).Id)]);
}
