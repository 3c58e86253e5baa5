using Recsys.Storage.Input;

namespace Recsys.Storage.Import;

/// <summary>How an import went.</summary>
/// <param name="Data">The data set that stands now.</param>
/// <param name="BadCount">Bad rows that were left out.</param>
/// <param name="Bad">The first hundred of them.</param>
/// <param name="DuplicatesDropped">Rows dropped because the policy takes the first or the last of a pair.</param>
/// <param name="Notes">What else should be known, e.g. a file that was not used.</param>
public sealed record ImportReport(DataSet Data, long BadCount, IReadOnlyList<BadRow> Bad, long DuplicatesDropped, IReadOnlyList<string> Notes);
