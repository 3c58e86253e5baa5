using Recsys.Core;

namespace Recsys.Storage.Import;

/// <summary>An item and the line where it stands.</summary>
internal readonly record struct ItemRow(long Line, Item Item);
