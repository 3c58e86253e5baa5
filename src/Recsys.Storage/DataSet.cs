using Recsys.Core;
using Recsys.Core.Artifacts;

namespace Recsys.Storage;

/// <summary>An imported data set in its folder.</summary>
public sealed class DataSet
{
    private DataSet(string folder, DataSetInfo info) => (Folder, Info) = (folder, info);

    public string Folder { get; }

    public DataSetInfo Info { get; }

    public string Name => Info.Name;

    /// <summary>Equal for equal data, wherever it was imported from.</summary>
    public string ContentHash => Info.ContentSha256;

    /// <summary>Is there a data set in this folder?</summary>
    public static bool IsIn(string folder) => File.Exists(Path.Combine(folder, DataSetFiles.Info));

    /// <exception cref="InvalidDataException">The folder holds no data set, or one that this version cannot read.</exception>
    public static DataSet OpenFolder(string folder)
    {
        if (!IsIn(folder)) throw new InvalidDataException($"{folder} holds no data set ({DataSetFiles.Info} is missing); import one with 'recsys data import'.");
        return new(Path.GetFullPath(folder), DataSetInfoFile.Read(folder));
    }

    /// <summary>All interactions in the order of the imported file, with users and items in order of first appearance.</summary>
    public InteractionTable ReadInteractions()
    {
        var table = new InteractionTable(ReadIds(DataSetFiles.Users), ReadIds(DataSetFiles.Items));
        foreach (var row in ReadRows()) table.Add(row.User, row.Item, row.Rating, row.Timestamp);
        return table;
    }

    /// <summary>Measures the data set without holding its interactions.</summary>
    public DataSetStatistics Describe() => new StatisticsReader(Info).Read(ReadRows());

    /// <summary>The catalogue; where no item file was imported, items whose titles are their ids.</summary>
    public Catalog ReadCatalog()
    {
        using var schemaJson = File.OpenRead(PathOf(DataSetFiles.Schema));
        var schema = CatalogFile.ReadSchema(schemaJson);
        using var lines = File.OpenRead(PathOf(DataSetFiles.Catalog));
        return new(schema, CatalogFile.ReadItems(lines, schema, PathOf(DataSetFiles.Catalog)));
    }

    /// <summary>The rows one by one, in the order of the imported file.</summary>
    internal IEnumerable<IndexedRow> ReadRows()
    {
        foreach (var row in InteractionReader.Read(PathOf(DataSetFiles.Interactions)))
            yield return (uint)row.User < (uint)Info.Users && (uint)row.Item < (uint)Info.Items
                ? row
                : throw new InvalidDataException($"{PathOf(DataSetFiles.Interactions)} names a user or item that is not listed; import the data set again.");
    }

    internal IdMap ReadIds(string file) => new(File.ReadLines(PathOf(file)));

    internal string PathOf(string file) => Path.Combine(Folder, file);
}
