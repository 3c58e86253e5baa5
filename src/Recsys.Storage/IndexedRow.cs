namespace Recsys.Storage;

/// <summary>An interaction whose user and item are known by index.</summary>
internal readonly record struct IndexedRow(int User, int Item, float Rating, long Timestamp);
