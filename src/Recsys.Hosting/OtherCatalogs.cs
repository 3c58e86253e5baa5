using Recsys.Conversation.Elsewhere;
using Recsys.Storage;

namespace Recsys.Hosting;

/// <summary>Loads the catalogues of other kinds that the settings name.</summary>
internal static class OtherCatalogs
{
    /// <exception cref="InvalidDataException">A data set or lexicon is not there or damaged.</exception>
    public static IReadOnlyList<OtherCatalog> Of(RecommenderOptions options) =>
    [
        .. from other in options.Others
           let catalog = new DataSetStore(options.DataFolder.Length > 0 ? options.DataFolder : DataSetStore.DefaultRoot).Open(other.DataSet).ReadCatalog()
           select new OtherCatalog(catalog, Lexicons.Of(other.Lexicon, catalog)),
    ];
}
