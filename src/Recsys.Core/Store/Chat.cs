namespace Recsys.Core.Store;

/// <summary>A conversation of one person.</summary>
/// <param name="Id">Unguessable identifier.</param>
/// <param name="Title">What the history list shows.</param>
/// <param name="Changed">When its last turn was written.</param>
public sealed record Chat(string Id, string Title, DateTimeOffset Created, DateTimeOffset Changed);
