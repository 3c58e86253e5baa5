namespace Recsys.Web.Components.Chat;

/// <summary>A short message at the edge of the screen, with the way back where there is one. Two that say the same are still two.</summary>
public sealed class Notice(string words, string? undo)
{
    public string Words => words;

    /// <summary>The cause to undo; null where there is nothing to undo.</summary>
    public string? Undo => undo;
}
