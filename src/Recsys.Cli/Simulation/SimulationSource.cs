using Recsys.Core;
using Recsys.Core.Artifacts;
using Recsys.Core.Splits;
using Recsys.Hosting;
using Recsys.Serving.Retrieval;
using Recsys.Simulation.Scenarios;
using Recsys.Storage;
using Recsys.Storage.Splits;

namespace Recsys.Cli.Simulation;

/// <summary>What is recommended from in a simulation, and who has something of it in mind.</summary>
internal sealed record SimulationSource(Collection Collection)
{
    /// <summary>The users of a data set, with test items held out; null where somebody else talks.</summary>
    public DataSplit? Split { get; init; }

    /// <summary>People who are new to the collection, with what they like; null where somebody else talks.</summary>
    public InteractionTable? Newcomers { get; init; }

    /// <summary>Real dialogues to go on with; null where there are none.</summary>
    public IevalmData? Dialogues { get; init; }

    /// <exception cref="InvalidDataException">A data set is not there or damaged.</exception>
    public static async Task<SimulationSource> OfAsync(SimulationWish wish, CancellationToken cancellationToken)
    {
        IReadOnlyList<IModelSource> folders = [.. wish.Models.Select(folder => new ModelFolder(folder))];
        if (wish.Corpus is { } corpus)
        {
            var dialogues = IevalmData.Read(wish.Data!, corpus, wish.Part);
            return new(new Collection(corpus, dialogues.Catalog, new(IevalmData.Mentions(wish.Data!, corpus)), folders, null)) { Dialogues = dialogues };
        }
        DataSetStore store = new(wish.DataDirectory);
        if (wish.Data is { } named) return OfUsers(store.Open(named), wish.Split, folders);
        return await OfBoxAsync(wish.People, store, wish.Models, cancellationToken);
    }

    /// <summary>The films in the box, and who talks about them.</summary>
    /// <param name="people">The data set whose people do; null for those in the box.</param>
    /// <param name="models">Folders in place of the models of the box.</param>
    public static async Task<SimulationSource> OfBoxAsync(string? people, DataSetStore store, IReadOnlyList<string> models, CancellationToken cancellationToken)
    {
        var box = Collection.Of(new() { Models = models });
        return people is null ? new(box) : await OfNewcomersAsync(box, store.Open(people), cancellationToken);
    }

    /// <summary>How often each item was chosen, the most popular first.</summary>
    public static async Task<IReadOnlyList<(ItemId Item, double Count)>> PopularityAsync(Collection collection, CancellationToken cancellationToken) =>
        [.. (await collection.Popularity.RetrieveAsync(new(UserHistory.Empty, int.MaxValue), cancellationToken)).Select(one => (one.Item, one.Score))];

    /// <summary>Those who talk where no dialogue is gone on with; the invented people in the box where no others are named.</summary>
    public IReadOnlyList<Profile> People() =>
        Split is not null ? Profiles.OfUsers(Split) : Newcomers is not null ? Profiles.OfNewcomers(Newcomers, Collection.Catalog) : Profiles.OfBox();

    private static SimulationSource OfUsers(DataSet set, string? splitFolder, IReadOnlyList<IModelSource> models)
    {
        var table = set.ReadInteractions();
        var split = splitFolder is { } folder ? SplitFolder.Read(folder, table) : RandomSplit.PerUser(table, seed: 1);
        // Popularity and past come from the training part alone.
        return new(new Collection(set.Name, set.ReadCatalog(), PopularityRetriever.Of(split.Train), models, split.Train)) { Split = split };
    }

    private static async Task<SimulationSource> OfNewcomersAsync(Collection box, DataSet set, CancellationToken cancellationToken)
    {
        var table = set.ReadInteractions();
        // Nobody can have in mind what they never could meet, such as what came out after the data was collected.
        Catalog met = new(box.Catalog.Schema, box.Catalog.Items.Where(item => table.Items.IndexOf(item.Id.Value) >= 0));
        if (met.Items.Count == 0) throw new UserErrorException($"None of the items of {set.Name} is in the box; --people needs a data set with MovieLens ids, such as ml-1m.");
        var popularity = (await PopularityAsync(box, cancellationToken)).Where(one => met.Find(one.Item) is not null);
        return new(box with { Name = $"{box.Name}, people of {set.Name}", Catalog = met, Popularity = new(popularity) }) { Newcomers = table };
    }
}
