using Recsys.Core;

namespace Recsys.Storage.Import;

/// <summary>How a catalogue is read.</summary>
/// <param name="Schema">Known before the first item is read.</param>
/// <param name="FileName">The item file, for messages.</param>
/// <param name="Items">Reads the well-formed items; the others are reported as bad rows.</param>
internal sealed record CatalogPlan(CatalogSchema Schema, string FileName, Func<ImportSession, IEnumerable<ItemRow>> Items);
