namespace Recsys.Storage.Lite;

/// <summary>A file that is not to be used as a store: another program has it open, or it is none.</summary>
public sealed class StoreRefusedException(string message, Exception cause) : IOException(message, cause);
