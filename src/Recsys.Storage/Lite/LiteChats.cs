using LiteDB;
using Recsys.Core;
using Recsys.Core.Store;

namespace Recsys.Storage.Lite;

/// <summary>The chats of a <see cref="LiteStore"/> and their turns.</summary>
internal sealed class LiteChats(LiteDatabase database)
{
    private readonly LiteRows<Chat> rows = new(database, "chats", StoreJson.Default.Chat);
    private readonly LiteRows<ChatTurn> turns = new(database, "turns", StoreJson.Default.ChatTurn);
    private readonly LiteRows<Unanswered> unanswered = new(database, "unanswered", StoreJson.Default.Unanswered);

    public IReadOnlyList<Chat> All(UserId user) =>
        [.. rows.Of(user.Value).OrderByDescending(chat => chat.Changed).ThenBy(chat => chat.Id, StringComparer.Ordinal)];

    public bool Exists(string chat) => rows.OwnerOf(chat) is not null;

    public Chat? Find(UserId user, string chat) => IsOwn(user, chat) ? rows.Find(chat) : null;

    public void Save(UserId user, Chat chat)
    {
        if (rows.OwnerOf(chat.Id) is { } owner && owner != user.Value)
            throw new StoreConflictException($"The chat '{chat.Id}' cannot be written: the identifier is taken.");
        rows.Put(chat.Id, user.Value, 0, chat);
    }

    public bool Delete(UserId user, string chat)
    {
        if (!IsOwn(user, chat)) return false;
        turns.DeleteOf(chat);
        unanswered.DeleteOf(chat);
        return rows.Delete(chat);
    }

    public void DeleteAll(UserId user)
    {
        foreach (var chat in rows.Of(user.Value)) Delete(user, chat.Id);
    }

    public IReadOnlyList<ChatTurn> ReadTurns(UserId user, string chat) => IsOwn(user, chat) ? turns.Of(chat) : [];

    public IReadOnlyList<Unanswered> ReadUnanswered(UserId user, string chat) =>
        IsOwn(user, chat) ? [.. unanswered.Of(chat).OrderBy(said => said.When)] : [];

    public void SaveUnanswered(UserId user, string chat, Unanswered said)
    {
        if (!IsOwn(user, chat)) throw new StoreConflictException($"There is no chat '{chat}'.");
        unanswered.Put(Key(chat, said.Id), chat, 0, said);
    }

    public bool DropUnanswered(UserId user, string chat, string id) => IsOwn(user, chat) && unanswered.Delete(Key(chat, id));

    public void SaveTurn(UserId user, string chat, ChatTurn turn)
    {
        var kept = Find(user, chat) ?? throw new StoreConflictException($"There is no chat '{chat}'.");
        var count = turns.CountOf(chat);
        if (turn.Number < 1 || turn.Number > count + 1)
            throw new StoreConflictException($"The chat '{chat}' has {count} turns, so turn {turn.Number} does not follow.");
        for (var later = turn.Number + 1; later <= count; later++) turns.Delete(Key(chat, later));
        turns.Put(Key(chat, turn.Number), chat, turn.Number, turn with { Title = null });
        if (turn.Answers is { } answered) unanswered.Delete(Key(chat, answered));
        rows.Put(chat, user.Value, 0, kept with { Changed = turn.When, Title = turn.Title ?? kept.Title });
    }

    public bool JudgeTurn(UserId user, string chat, int number, TurnVerdict? verdict)
    {
        if (!IsOwn(user, chat) || turns.Find(Key(chat, number)) is not { } turn) return false;
        turns.Put(Key(chat, number), chat, number, turn with { Verdict = verdict });
        return true;
    }

    private bool IsOwn(UserId user, string chat) => rows.OwnerOf(chat) == user.Value;

    private static string Key(string chat, int number) => $"{chat}\n{number}";

    private static string Key(string chat, string said) => $"{chat}\n{said}";
}
