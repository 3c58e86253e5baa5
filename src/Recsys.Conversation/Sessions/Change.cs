namespace Recsys.Conversation.Sessions;

/// <summary>Something that a person changed in their profile, and by which cause it is undone exactly.</summary>
/// <param name="Words">What was done, for a message: <c>Liked Heat</c>.</param>
public sealed record Change(string Cause, string Words);
