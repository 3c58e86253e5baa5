namespace Recsys.Web.Components.Chat;

/// <summary>A wish that holds in this chat and can be taken off.</summary>
public sealed record FilterPill(int Line, string Words);
