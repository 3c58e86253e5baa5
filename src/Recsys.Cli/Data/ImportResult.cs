using Recsys.Storage;
using Recsys.Storage.Import;

namespace Recsys.Cli.Data;

/// <summary>What <c>recsys data import</c> answers.</summary>
internal sealed record ImportResult(DataSetInfo DataSet, string Folder, long BadRows, long DuplicatesDropped)
{
    public static ImportResult Of(ImportReport report) => new(report.Data.Info, report.Data.Folder, report.BadCount, report.DuplicatesDropped);
}
