using Recsys.Core;
using Recsys.Core.Ledger;
using Recsys.Core.Store;

namespace Recsys.Conversation.Sessions;

/// <summary>What is believed of one person, and how they put it right.</summary>
public sealed class Profile(IRecsysStore store, UserId user, TimeProvider clock)
{
    private readonly LedgerWriter ledger = new(store, user);

    public async Task<IReadOnlyList<Belief>> ReadAsync(CancellationToken cancellationToken = default) =>
        [.. (await store.ReadLedgerAsync(user, cancellationToken)).Believed.Select(line => new Belief(line.Number, line.Cause, line.When, line.Entry!))];

    /// <summary>Takes a line back.</summary>
    public Task<Change> ForgetAsync(int line, CancellationToken cancellationToken = default) =>
        ChangeAsync(line, "Forgotten", (_, _) => null, cancellationToken);

    /// <summary>The opposite is true.</summary>
    public Task<Change> CorrectAsync(int line, CancellationToken cancellationToken = default) => ChangeAsync(line, "Corrected", (entry, source) =>
        entry with { Opinion = entry.Opinion == Opinion.Disliked ? Opinion.Liked : Opinion.Disliked, Source = source }, cancellationToken);

    /// <summary>It is true, but less so.</summary>
    public Task<Change> WeakenAsync(int line, CancellationToken cancellationToken = default) => ChangeAsync(line, "Weakened", (entry, source) =>
        entry with { Strength = entry.Strength / 2, Firmness = Firmness.Leaning, Source = source }, cancellationToken);

    /// <summary>It is true, for good and in every chat.</summary>
    public Task<Change> PinAsync(int line, CancellationToken cancellationToken = default) => ChangeAsync(line, "Pinned", (entry, source) =>
        entry with { Strength = 1, OnlyInChat = null, Source = source }, cancellationToken);

    public Task UndoAsync(string cause, CancellationToken cancellationToken = default) =>
        ledger.ChangeAsync(before => before.Undo(cause, Feedback.NewCause(), clock.GetUtcNow()), cancellationToken);

    /// <summary>States entries as one change, such as the taste of a persona.</summary>
    public async Task<Change> AddAsync(IReadOnlyList<PreferenceEntry> entries, string words, CancellationToken cancellationToken = default)
    {
        Change change = new(Feedback.NewCause(), words);
        await ledger.ChangeAsync(before => entries.Aggregate(before, (now, entry) => now.State(entry, change.Cause, clock.GetUtcNow())), cancellationToken);
        return change;
    }

    // The line goes, and what it becomes, if anything, is stated anew, so that both are undone together.
    private async Task<Change> ChangeAsync(
        int line, string words, Func<PreferenceEntry, Provenance, PreferenceEntry?> becomes, CancellationToken cancellationToken)
    {
        Change change = new(Feedback.NewCause(), words);
        await ledger.ChangeAsync(before =>
        {
            var belief = before.Believed.FirstOrDefault(believed => believed.Number == line)?.Entry
                ?? throw new RefusedException("That is no longer in your profile; somebody took it back already.");
            var now = clock.GetUtcNow();
            var after = before.Retract(line, change.Cause, now);
            var source = belief.Source with { Origin = Origin.Action, Words = $"{words}: {belief.Source.Words}" };
            return becomes(belief, source) is { } entry ? after.State(entry, change.Cause, now) : after;
        }, cancellationToken);
        return change;
    }
}
