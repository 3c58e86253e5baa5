namespace Recsys.Storage.Import;

/// <summary>How far an import is.</summary>
/// <param name="Rows">Rows taken so far.</param>
/// <param name="Share">Share of the file that has been read, 0 to 1.</param>
public readonly record struct ImportProgress(long Rows, double Share);
