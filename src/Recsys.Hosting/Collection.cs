using Recsys.Core;
using Recsys.Core.Artifacts;
using Recsys.Serving.Retrieval;
using Recsys.Starter;
using Recsys.Storage;

namespace Recsys.Hosting;

/// <summary>What there is to recommend from: a catalogue, what is popular in it, trained models, and known users.</summary>
/// <param name="Name">The data set's name, or that of the box.</param>
/// <param name="Interactions">Null where the users are unknown, as in the box.</param>
public sealed record Collection(
    string Name, ICatalog Catalog, PopularityRetriever Popularity, IReadOnlyList<IModelSource> Models, InteractionTable? Interactions)
{
    /// <exception cref="InvalidDataException">The data set is not there or damaged.</exception>
    public static Collection Of(RecommenderOptions options)
    {
        IReadOnlyList<IModelSource> folders = [.. options.Models.Select(folder => new ModelFolder(folder))];
        return options.DataSet.Length > 0 ? OfDataSet(options, folders) : OfBox(folders);
    }

    /// <summary>The history of a user of the data set; null where there is none of that name.</summary>
    public UserHistory? HistoryOf(UserId user)
    {
        if (Interactions is not { } table || table.Users.IndexOf(user.Value) is not (>= 0 and var index)) return null;
        var rows = Enumerable.Range(0, table.Count).Where(row => table.User[row] == index).ToList();
        rows.Sort(table.CompareInTime);
        return UserHistory.OfLiked(rows.Select(row => new ItemId(table.Items[table.Item[row]])));
    }

    private static Collection OfBox(IReadOnlyList<IModelSource> models)
    {
        var catalog = StarterCatalog.Load();
        // The films lie in the box most rated first; how often each was rated is not told.
        PopularityRetriever popularity = new(catalog.Items.Select((item, place) => (item.Id, (double)(catalog.Items.Count - place))));
        return new("starter", catalog, popularity, models.Count > 0 ? models : [.. StarterModels.All, .. StarterModels.OfRatings], null);
    }

    private static Collection OfDataSet(RecommenderOptions options, IReadOnlyList<IModelSource> models)
    {
        var data = new DataSetStore(options.DataFolder.Length > 0 ? options.DataFolder : DataSetStore.DefaultRoot).Open(options.DataSet);
        var table = data.ReadInteractions();
        var counts = new int[table.Items.Count];
        foreach (var item in table.Item) counts[item]++;
        var catalog = Core.Popularity.In(data.ReadCatalog(), item => table.Items.IndexOf(item.Id.Value) is >= 0 and var at ? counts[at] : 0);
        return new(data.Name, catalog, PopularityRetriever.Of(table), models, table);
    }
}
