namespace Recsys.Storage.Fetch;

/// <summary>How far a download is.</summary>
/// <param name="Total">Bytes in all; null where the server does not say.</param>
public readonly record struct FetchProgress(long Bytes, long? Total);
