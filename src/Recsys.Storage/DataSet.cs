using System.Text.Json;
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
        var path = Path.Combine(folder, DataSetFiles.Info);
        try
        {
            using var json = File.OpenRead(path);
            var info = JsonSerializer.Deserialize(json, StorageJson.Default.DataSetInfo);
            return info is { Format: DataSetInfo.CurrentFormat }
                ? new(Path.GetFullPath(folder), info)
                : throw new InvalidDataException($"{path} has format {info?.Format}, this version reads {DataSetInfo.CurrentFormat}; import the data set again.");
        }
        catch (JsonException malformed)
        {
            throw new InvalidDataException($"{path} is damaged: {malformed.Message} Import the data set again.", malformed);
        }
    }

    /// <summary>All interactions in the order of the imported file, with users and items in order of first appearance.</summary>
    public InteractionTable ReadInteractions()
    {
        var table = new InteractionTable(ReadIds(DataSetFiles.Users), ReadIds(DataSetFiles.Items));
        foreach (var row in InteractionReader.Read(PathOf(DataSetFiles.Interactions)))
        {
            if ((uint)row.User >= (uint)table.Users.Count || (uint)row.Item >= (uint)table.Items.Count)
                throw new InvalidDataException($"{PathOf(DataSetFiles.Interactions)} names a user or item that is not listed; import the data set again.");
            table.Add(row.User, row.Item, row.Rating, row.Timestamp);
        }
        return table;
    }

    /// <summary>The catalogue; where no item file was imported, items whose titles are their ids.</summary>
    public Catalog ReadCatalog()
    {
        using var schemaJson = File.OpenRead(PathOf(DataSetFiles.Schema));
        var schema = CatalogFile.ReadSchema(schemaJson);
        using var lines = File.OpenRead(PathOf(DataSetFiles.Catalog));
        return new(schema, CatalogFile.ReadItems(lines, schema, PathOf(DataSetFiles.Catalog)));
    }

    private IdMap ReadIds(string file) => new(File.ReadLines(PathOf(file)));

    private string PathOf(string file) => Path.Combine(Folder, file);
}
