namespace Recsys.Core.Store;

/// <summary>Somebody else wrote in between: read again and repeat what was meant.</summary>
public sealed class StoreConflictException(string message) : Exception(message);
