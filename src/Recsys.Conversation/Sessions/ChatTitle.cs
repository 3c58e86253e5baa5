using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Sessions;

/// <summary>What a chat is called until somebody gives it another name: the first message that asks for or tells something, and until there is one, the first of all.</summary>
internal static class ChatTitle
{
    private const int Longest = 60;

    public static string Of(string utterance)
    {
        var capital = $"{char.ToUpperInvariant(utterance[0])}{utterance[1..]}";
        return capital.Length > Longest ? $"{capital[..Longest]}…" : capital;
    }

    /// <summary>The title that these turns give; null where there are none.</summary>
    public static string? Of(IReadOnlyList<Turn> turns) => turns.Count == 0 ? null : Of((turns.FirstOrDefault(IsAboutSomething) ?? turns[0]).Utterance);

    private static bool IsAboutSomething(Turn turn) => turn.Parts.Any(part => part is not SocialPart);
}
