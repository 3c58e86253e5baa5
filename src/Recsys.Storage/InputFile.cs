namespace Recsys.Storage;

/// <summary>A file that was imported, as it lay on disk (packed where it was packed).</summary>
public sealed record InputFile(string Name, long Bytes, string Sha256);
