using Recsys.Storage;

namespace Recsys.Cli.Data;

/// <summary>What <c>recsys data describe</c> answers.</summary>
internal sealed record Description(DataSetInfo DataSet, DataSetStatistics Statistics);
