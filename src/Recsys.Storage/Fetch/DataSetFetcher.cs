using Recsys.Storage.Import;

namespace Recsys.Storage.Fetch;

/// <summary>Fetches a public data set, checks that it is the pinned one, and imports it.</summary>
public sealed class DataSetFetcher(DataSetStore store, HttpClient http)
{
    private readonly string downloads = Path.Combine(store.Root, ".downloads");

    /// <summary>Was the licence of this data set acknowledged here before?</summary>
    public bool KnowsTermsOf(PublicDataSet known) => File.Exists(MarkOf(known));

    /// <summary>Remembers that the licence was shown and acknowledged.</summary>
    public void AcknowledgeTermsOf(PublicDataSet known)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(MarkOf(known))!);
        File.WriteAllText(MarkOf(known), known.Terms);
    }

    /// <param name="source">Where to fetch it from; null takes its home.</param>
    /// <param name="replace">Takes the place of an older data set of the same name.</param>
    /// <exception cref="IOException">It could not be fetched; what came so far is kept for the next try.</exception>
    /// <exception cref="InvalidDataException">What came is not the pinned data set; it was thrown away.</exception>
    public async Task<ImportReport> FetchAsync(
        PublicDataSet known, Uri? source = null, bool replace = false, IProgress<FetchProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        if (!KnowsTermsOf(known)) throw new InvalidOperationException($"The terms of {known.Name} were not acknowledged.");
        if (DataSet.IsIn(store.FolderOf(known.Name)) && !replace) throw new InvalidDataException($"There is a data set '{known.Name}' in {store.Root} already; say --replace to fetch it again.");
        Directory.CreateDirectory(downloads);
        var archive = Path.Combine(downloads, known.Name + ".zip");
        await DownloadAsync(known, source ?? known.Home, archive, progress, cancellationToken);
        try
        {
            return Import(known, archive, replace, cancellationToken);
        }
        finally
        {
            File.Delete(archive);
        }
    }

    private async Task DownloadAsync(PublicDataSet known, Uri source, string archive, IProgress<FetchProgress>? progress, CancellationToken cancellationToken)
    {
        try
        {
            await new Downloader(http).DownloadAsync(source, archive, progress, cancellationToken);
        }
        catch (IOException fault)
        {
            throw new IOException($"{fault.Message} Run the command again to go on. {known.ByHand}", fault);
        }
    }

    private ImportReport Import(PublicDataSet known, string archive, bool replace, CancellationToken cancellationToken)
    {
        using var unpacked = new StagingFolder(downloads);
        PinnedArchive.Unpack(archive, known.Files, unpacked.Path);
        var request = new ImportRequest { Name = known.Name, Source = unpacked.Path, Format = known.Format, Replace = replace, Origin = known.Home.ToString() };
        return new DataSetImporter(store).Import(request, cancellationToken: cancellationToken);
    }

    private string MarkOf(PublicDataSet known) => Path.Combine(store.Root, ".licences", known.Name);
}
