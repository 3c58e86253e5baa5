namespace Recsys.Web.Components.Chat;

/// <summary>A wish that holds in this chat and can be taken off.</summary>
/// <param name="IsRelaxed">Did it have to give way for the list that is shown?</param>
public sealed record FilterPill(int Line, string Words, bool IsRelaxed);
