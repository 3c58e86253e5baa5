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
        ChangeAsync([line], "Forgotten", (_, _) => null, cancellationToken);

    /// <summary>The opposite is true.</summary>
    public Task<Change> CorrectAsync(int line, CancellationToken cancellationToken = default) => ChangeAsync([line], "Corrected", (entry, source) =>
        entry with { Opinion = entry.Opinion == Opinion.Disliked ? Opinion.Liked : Opinion.Disliked, Source = source }, cancellationToken);

    /// <summary>It is true, but less so.</summary>
    public Task<Change> WeakenAsync(int line, CancellationToken cancellationToken = default) => ChangeAsync([line], "Less so", (entry, source) =>
        entry with { Strength = entry.Strength / 2, Firmness = Firmness.Leaning, Source = source }, cancellationToken);

    /// <summary>They are true, for good and in every chat.</summary>
    public Task<Change> PinAsync(IReadOnlyList<int> lines, CancellationToken cancellationToken = default) => ChangeAsync(lines, "In every chat", (entry, source) =>
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

    // The lines go, and what they become, if anything, is stated anew, so that all of it is undone together.
    private async Task<Change> ChangeAsync(
        IReadOnlyList<int> lines, string words, Func<PreferenceEntry, Provenance, PreferenceEntry?> becomes, CancellationToken cancellationToken)
    {
        Change change = new(Feedback.NewCause(), words);
        await ledger.ChangeAsync(before =>
        {
            var beliefs = lines.Select(line => Believed(before, line)).ToList();
            change = change with { Words = $"{words}: {string.Join("; ", beliefs.Select(belief => belief.Source.Words))}" };
            return lines.Zip(beliefs).Aggregate(before, (now, pair) => Changed(now, pair, change.Cause, words, becomes));
        }, cancellationToken);
        return change;
    }

    private PreferenceLedger Changed(
        PreferenceLedger before, (int Line, PreferenceEntry Belief) changed, string cause, string words, Func<PreferenceEntry, Provenance, PreferenceEntry?> becomes)
    {
        var now = clock.GetUtcNow();
        var after = before.Retract(changed.Line, cause, now);
        var source = changed.Belief.Source with { Origin = Origin.Action, Words = $"{words}: {changed.Belief.Source.Words}" };
        return becomes(changed.Belief, source) is { } entry ? after.State(entry, cause, now) : after;
    }

    private static PreferenceEntry Believed(PreferenceLedger ledger, int line) => ledger.Believed.FirstOrDefault(believed => believed.Number == line)?.Entry
        ?? throw new RefusedException("That is no longer in your profile; somebody took it back already.");
}
