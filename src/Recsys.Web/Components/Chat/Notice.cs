namespace Recsys.Web.Components.Chat;

/// <summary>A short message at the edge of the screen, with the way back where there is one.</summary>
/// <param name="Undo">The cause to undo; null where there is nothing to undo.</param>
public sealed record Notice(string Words, string? Undo);
