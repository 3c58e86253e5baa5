using System.Text.Json;
using Recsys.Core.Dialogue;
using Recsys.Core.Store;

namespace Recsys.Conversation.Sessions;

/// <summary>A turn as the JSON that a store keeps.</summary>
internal static class KeptReply
{
    public static string Write(Turn turn) => JsonSerializer.Serialize(turn, DialogueJson.Default.Turn);

    /// <summary>The turn; where another version or hand wrote what cannot be read, one that says so.</summary>
    public static Turn Read(ChatTurn kept)
    {
        try
        {
            return JsonSerializer.Deserialize(kept.Reply, DialogueJson.Default.Turn) ?? Unreadable(kept);
        }
        catch (JsonException)
        {
            return Unreadable(kept);
        }
    }

    private static Turn Unreadable(ChatTurn kept) => new()
    {
        Number = kept.Number,
        Utterance = kept.Utterance,
        Act = new(kept.Utterance, []),
        Lines = [],
        Constraints = [],
        Parts = [],
        Chips = [],
        Prose = "This reply was kept by another version and cannot be shown; ask again to get a new one.",
        State = new("") { Turns = kept.Number },
        Trace = TurnTrace.None,
    };
}
