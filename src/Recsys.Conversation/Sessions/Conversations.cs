using Recsys.Core;
using Recsys.Core.Store;

namespace Recsys.Conversation.Sessions;

/// <summary>The chats, the profile and the data of one person: the only way that web, API, command line and plugin reach them.</summary>
public sealed class Conversations(IRecsysStore store, ICatalog catalog, LiveChats live, UserId user, TimeProvider clock)
{
    public UserId User => user;

    public Feedback Feedback { get; } = new(store, catalog, user, clock);

    public Profile Profile { get; } = new(store, user, clock);

    public PersonalData Data { get; } = new(store, live, user);

    public ValueTask<UserProfile?> WhoAsync(CancellationToken cancellationToken = default) => store.FindUserAsync(user, cancellationToken);

    public ChatSession Start() => live.Start(user);

    public Task<ChatSession> StartTemporaryAsync(CancellationToken cancellationToken = default) => live.StartTemporaryAsync(user, cancellationToken);

    /// <summary>One of this person's chats; null where they have none of that identifier, whoever else may.</summary>
    public Task<ChatSession?> OpenAsync(string chat, CancellationToken cancellationToken = default) => live.OpenAsync(user, chat, cancellationToken);

    /// <summary>The chats, the last changed first.</summary>
    /// <param name="words">All of them must appear in the title or in what was said; empty for all chats.</param>
    public async Task<IReadOnlyList<Chat>> ListAsync(string words = "", CancellationToken cancellationToken = default)
    {
        var chats = await store.ListChatsAsync(user, cancellationToken);
        var wanted = words.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (wanted.Length == 0) return chats;
        List<Chat> found = [];
        foreach (var chat in chats)
            if (await SaysAsync(chat, wanted, cancellationToken)) found.Add(chat);
        return found;
    }

    /// <exception cref="RefusedException">There is no such chat, or the title is empty.</exception>
    public async Task RenameAsync(string chat, string title, CancellationToken cancellationToken = default)
    {
        var kept = await store.FindChatAsync(user, chat, cancellationToken) ?? throw new RefusedException("That chat is no longer there.");
        var name = title.Trim();
        if (name.Length is 0 or > 120) throw new RefusedException("A chat's title has between 1 and 120 characters.");
        await store.SaveChatAsync(user, kept with { Title = name }, cancellationToken);
    }

    /// <summary>Deletes a chat; the profile keeps what was learnt in it.</summary>
    /// <returns>Was there such a chat?</returns>
    /// <exception cref="RefusedException">The store cannot be written.</exception>
    public async Task<bool> DeleteAsync(string chat, CancellationToken cancellationToken = default)
    {
        PersonalData.RequireWritable(store);
        live.Close(user, chat);
        return await store.DeleteChatAsync(user, chat, cancellationToken);
    }

    private async Task<bool> SaysAsync(Chat chat, string[] words, CancellationToken cancellationToken)
    {
        if (HasAll(chat.Title, words)) return true;
        var turns = await store.ReadTurnsAsync(user, chat.Id, cancellationToken);
        return HasAll(string.Join('\n', [chat.Title, .. turns.SelectMany(turn => (string[])[turn.Utterance, KeptReply.Read(turn).Prose])]), words);
    }

    private static bool HasAll(string text, string[] words) => words.All(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
