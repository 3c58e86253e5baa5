using System.Text.Json;
using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Store;

namespace Recsys.Conversation.Sessions;

/// <summary>Keeps what is said in a chat until it is answered, one write after the other: a server that dies loses nothing that was said.</summary>
/// <param name="failed">Told of what cannot be kept.</param>
internal sealed class SaidKeeper(IRecsysStore store, UserId user, string chat, TimeProvider clock, Action<Exception> failed)
{
    private readonly Lock gate = new();
    private Task last = Task.CompletedTask;
    private bool isChatKept;

    /// <summary>Done when everything that was asked for is written.</summary>
    public Task Last
    {
        get { lock (gate) return last; }
    }

    /// <summary>Notes what is said, and with the first of it the chat; never fails, since an answer matters more than the note.</summary>
    public Task KeepAsync(LiveTurn turn) => Next(async () =>
    {
        await KeepChatAsync(turn.Progress.Utterance);
        await store.SaveUnansweredAsync(user, chat, new(turn.Id, clock.GetUtcNow(), turn.Progress.Utterance)
        {
            Act = turn.Act is { } act ? JsonSerializer.Serialize(act, DialogueJson.Default.DialogueAct) : null,
            Replaces = turn.Replaces,
        });
    });

    /// <summary>It is not to be answered any more.</summary>
    public Task DropAsync(LiveTurn turn) => Next(async () => await store.DropUnansweredAsync(user, chat, turn.Id));

    /// <summary>What was said before a server died, oldest first.</summary>
    public async Task<IReadOnlyList<LiveTurn>> LoadAsync(CancellationToken cancellationToken)
    {
        isChatKept = true;
        return [.. (await store.ReadUnansweredAsync(user, chat, cancellationToken)).Select(said => new LiveTurn(said.Utterance, Read(said.Act), said.Replaces, said.Id))];
    }

    private static DialogueAct? Read(string? act)
    {
        try
        {
            return act is null ? null : JsonSerializer.Deserialize(act, DialogueJson.Default.DialogueAct);
        }
        catch (JsonException)
        {
            return null;   // another version wrote it: the words are read anew
        }
    }

    private Task Next(Func<Task> write)
    {
        lock (gate) return last = AfterAsync(last, write);
    }

    private async Task AfterAsync(Task earlier, Func<Task> write)
    {
        await earlier;
        try
        {
            await write();
        }
        catch (StoreConflictException)
        {
            // the chat was deleted meanwhile
        }
        catch (Exception failure)   // whatever a store throws, the answer is given
        {
            failed(failure);
        }
    }

    private async Task KeepChatAsync(string utterance)
    {
        if (isChatKept) return;
        var now = clock.GetUtcNow();
        await store.SaveChatAsync(user, new(chat, ChatTitle.Of(utterance), now, now));
        isChatKept = true;
    }
}
