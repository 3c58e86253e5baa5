using Recsys.Storage.Formats;
using Recsys.Storage.Input;

namespace Recsys.Storage.Import;

/// <summary>Imports public formats: streams the rows, checks every one, and publishes the data set whole or not at all.</summary>
public sealed class DataSetImporter(DataSetStore store)
{
    /// <summary>The names of the formats.</summary>
    public static IReadOnlyList<string> Formats { get; } = [.. DataFormats.All.Select(format => format.Name)];

    /// <exception cref="InvalidDataException">The source cannot be imported; the message names the file, the line and the reason.</exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    public ImportReport Import(ImportRequest request, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var target = store.FolderOf(request.Name);
        if (Directory.Exists(target) && !request.Replace)
            throw new InvalidDataException($"There is a data set '{request.Name}' in {store.Root} already; choose another --name or say --replace.");
        var plan = DataFormats.Plan(request);

        var bad = new BadRows(request.MaxBad);
        using var staging = new StagingFolder(store.Root);
        using var session = new ImportSession(bad);
        var catalog = plan.Catalog is { } known ? CatalogWriter.Write(staging, known, session) : null;
        var rows = new RowIndexer(request.Scale ?? plan.Scale, request.TimestampUnit, catalog, plan.Catalog?.FileName ?? "", bad);
        var (count, dropped) = new InteractionImport(plan, rows, staging, session).Run(request.Duplicates, progress, cancellationToken);
        File.WriteAllLines(staging.PathOf(DataSetFiles.Users), rows.Users.Ids);
        File.WriteAllLines(staging.PathOf(DataSetFiles.Items), rows.Items.Ids);
        if (catalog is null) CatalogWriter.WriteIds(staging, request.Name, rows.Items);
        DataSetInfoFile.Write(staging.Path, new()
        {
            Name = request.Name,
            Source = request.Origin.Length > 0 ? request.Origin : Path.GetFullPath(request.Source),
            SourceFormat = plan.Format,
            Licence = request.Licence.Length > 0 ? request.Licence : plan.Licence,
            Users = rows.Users.Count,
            Items = rows.Items.Count,
            Interactions = count,
            CatalogItems = catalog?.Count ?? rows.Items.Count,
            Inputs = session.Digest(),
            ContentSha256 = ContentHash.Of(staging.Path),
        });
        cancellationToken.ThrowIfCancellationRequested();
        staging.Publish(target);
        return new(DataSet.OpenFolder(target), bad.Count, bad.First, dropped, plan.Notes);
    }
}
