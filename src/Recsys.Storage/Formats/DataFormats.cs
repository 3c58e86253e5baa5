using Recsys.Storage.Import;

namespace Recsys.Storage.Formats;

/// <summary>The formats that can be imported, in the order in which a source is tried.</summary>
internal static class DataFormats
{
    public static IReadOnlyList<IDataFormat> All { get; } =
    [
        new MovieLens100K(), new MovieLens1M(), new MovieLensLatest(), new RecBole(), new ExchangeFolder(),
        new DelimitedFile("csv", ",", ".csv"), new DelimitedFile("tsv", "\t", ".tsv", ".tab"), new JsonLinesFile(), new SequenceFile(),
    ];

    /// <exception cref="InvalidDataException">No format of that name, or none that fits the source.</exception>
    public static ImportPlan Plan(ImportRequest request)
    {
        if (!Path.Exists(request.Source)) throw new InvalidDataException($"There is no file or folder {request.Source}.");
        return Choose(request).Plan(request);
    }

    private static IDataFormat Choose(ImportRequest request)
    {
        var names = string.Join(", ", All.Select(format => format.Name));
        if (request.Format.Length > 0)
            return All.FirstOrDefault(format => format.Name == request.Format)
                ?? throw new InvalidDataException($"There is no format '{request.Format}'; there are {names}.");
        return All.FirstOrDefault(format => format.Recognises(request.Source))
            ?? throw new InvalidDataException($"{request.Source} looks like none of the known formats; name one with --format ({names}).");
    }
}
