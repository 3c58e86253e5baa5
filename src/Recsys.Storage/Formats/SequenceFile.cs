using Recsys.Storage.Import;
using Recsys.Storage.Input;

namespace Recsys.Storage.Formats;

/// <summary>One user a line: the user, then the items, oldest first. The place in the line becomes the timestamp.</summary>
internal sealed class SequenceFile : IDataFormat
{
    public string Name => "sequences";

    public bool Recognises(string source) => FormatFiles.HasExtension(source, ".txt", ".seq");

    public ImportPlan Plan(ImportRequest request) => new()
    {
        Format = Name,
        Interactions = request.Source,
        Rows = (source, bad) => new SequenceRows(new(source), bad),
        Catalog = ItemFiles.Plan(request.Columns),
    };
}
