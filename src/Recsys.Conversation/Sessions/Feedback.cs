using Recsys.Core;
using Recsys.Core.Ledger;
using Recsys.Core.Store;

namespace Recsys.Conversation.Sessions;

/// <summary>The buttons of an item: like, dislike, seen, save, hide, not now. Pressing one again takes it back.</summary>
/// <param name="isImpersonal">Does the chat answer as to anybody? Then what is pressed in it holds for it alone; never where nothing is said.</param>
public sealed class Feedback(IRecsysStore store, ICatalog catalog, UserId user, TimeProvider clock, Func<bool>? isImpersonal = null)
{
    private static readonly Opinion[] verdicts = [Opinion.Liked, Opinion.Disliked, Opinion.Seen];
    private readonly LedgerWriter ledger = new(store, user);

    /// <param name="chat">The chat it happened in; empty where in none.</param>
    /// <exception cref="RefusedException">The catalogue has no such item.</exception>
    public async Task<Change> PressAsync(ItemId id, Opinion opinion, string chat = "", int turn = 0, CancellationToken cancellationToken = default)
    {
        var item = catalog.Find(id) ?? throw new RefusedException($"There is no item '{id}' in the catalogue.");
        Change change = new(NewCause(), "");
        await ledger.ChangeAsync(before =>
        {
            var given = before.Believed.Where(line => line.Entry is { } entry && entry.Item == id && entry.HoldsIn(chat) && (entry.OnlyInChat is not null || !IsOfChat(chat))).ToList();
            var isTakenBack = given.Any(line => line.Entry!.Opinion == opinion);
            change = change with { Words = Words(opinion, item.Title, isTakenBack) };
            var after = given.Where(line => Excludes(opinion, line.Entry!.Opinion))
                .Aggregate(before, (now, line) => now.Retract(line.Number, change.Cause, clock.GetUtcNow()));
            return isTakenBack ? after : after.State(Entry(id, opinion, change.Words, chat, turn), change.Cause, clock.GetUtcNow());
        }, cancellationToken);
        return change;
    }

    /// <summary>Of two compared items, the one that is preferred: it is liked, a little more softly than one that was praised, and the others are not blamed.</summary>
    public async Task<Change> PreferAsync(ItemId preferred, IReadOnlyList<ItemId> over, string chat, int turn, CancellationToken cancellationToken = default)
    {
        var item = catalog.Find(preferred) ?? throw new RefusedException($"There is no item '{preferred}' in the catalogue.");
        var others = string.Join(" and ", over.Where(id => id != preferred).Select(id => catalog.Find(id)?.Title ?? id.Value));
        Change change = new(NewCause(), $"Preferred {item.Title} to {others}");
        var entry = Entry(preferred, Opinion.Liked, change.Words, chat, turn) with { Strength = .6 };
        await ledger.ChangeAsync(before => before.State(entry, change.Cause, clock.GetUtcNow()), cancellationToken);
        return change;
    }

    public Task UndoAsync(string cause, CancellationToken cancellationToken = default) =>
        ledger.ChangeAsync(before => before.Undo(cause, NewCause(), clock.GetUtcNow()), cancellationToken);

    internal static string NewCause() => $"action/{Guid.NewGuid():N}";

    // One verdict an item; saving, hiding and setting aside stand each for themselves.
    private static bool Excludes(Opinion pressed, Opinion given) => pressed == given || (verdicts.Contains(pressed) && verdicts.Contains(given));

    private PreferenceEntry Entry(ItemId id, Opinion opinion, string words, string chat, int turn) =>
        PreferenceEntry.About(id, opinion, new(Origin.Action, words, chat, turn)) with { OnlyInChat = (opinion == Opinion.NotNow && chat.Length > 0) || IsOfChat(chat) ? chat : null };

    private bool IsOfChat(string chat) => chat.Length > 0 && isImpersonal?.Invoke() == true;

    private static string Words(Opinion opinion, string title, bool isTakenBack) => (opinion, isTakenBack) switch
    {
        (Opinion.Liked, false) => $"Liked {title}",
        (Opinion.Liked, true) => $"No longer liked: {title}",
        (Opinion.Disliked, false) => $"Not for you: {title}",
        (Opinion.Disliked, true) => $"No longer disliked: {title}",
        (Opinion.Seen, false) => $"Seen {title}",
        (Opinion.Seen, true) => $"Not seen after all: {title}",
        (Opinion.Saved, false) => $"Saved {title} for later",
        (Opinion.Saved, true) => $"No longer saved: {title}",
        (Opinion.Hidden, false) => $"{title} will not be shown again",
        (Opinion.Hidden, true) => $"{title} may be shown again",
        (_, false) => $"{title} is left out of this chat",
        (_, true) => $"{title} may be shown again",
    };
}
