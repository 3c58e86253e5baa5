using Recsys.Conversation;
using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;

namespace Recsys.Cli.Chat;

/// <summary>Holds a conversation from a list of utterances; nothing is kept beyond it.</summary>
internal sealed class ChatScript(RecommendationDialogue dialogue, PreferenceLedger profile, UserId? user)
{
    private const int Remembered = 6;   // exchanges that wording and understanding look back on

    private readonly List<Turn> turns = [];

    public PreferenceLedger Ledger { get; private set; } = profile;

    public DialogueState State => turns.Count > 0 ? turns[^1].State : new("script");

    public async Task<Turn> SayAsync(string utterance, CancellationToken cancellationToken)
    {
        TurnRequest request = new(utterance, Ledger, State)
        {
            Dialogue = [.. turns.TakeLast(Remembered).Select(turn => new Exchange(turn.Utterance, turn.Prose))],
            Past = [.. turns.Select(turn => turn.State)],
            User = user,
        };
        await foreach (var happening in dialogue.RespondAsync(request, cancellationToken))
        {
            if (happening is not TurnCompleted completed) continue;
            turns.Add(completed.Turn);
            Ledger = completed.Ledger;
        }
        return turns[^1];
    }
}
