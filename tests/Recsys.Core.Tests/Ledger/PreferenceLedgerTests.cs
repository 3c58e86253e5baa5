using CsCheck;
using Recsys.Core.Ledger;

namespace Recsys.Core.Tests.Ledger;

public sealed class PreferenceLedgerTests
{
    private static readonly DateTimeOffset noon = new(2026, 1, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly Provenance said = new(Origin.Utterance, "I said so", "chat", 1);

    private static readonly Gen<PreferenceEntry> entries =
        from item in Gen.Int[1, 5]
        from opinion in Gen.Enum<Opinion>()
        from elsewhere in Gen.Bool
        select PreferenceEntry.About(new ItemId($"{item}"), opinion, said) with { OnlyInChat = elsewhere ? "other" : null };

    // A random past: statements, retractions and undos under a few causes.
    private static readonly Gen<PreferenceLedger> ledgers =
        Gen.Select(Gen.Int[0, 3], entries, Gen.Int[0, 20], Gen.Int[1, 4]).Array[0, 25].Select(steps =>
            steps.Aggregate(PreferenceLedger.Empty, (ledger, step) => step.Item1 switch
            {
                0 when ledger.Lines.Count > 0 => ledger.Retract(1 + step.Item3 % ledger.Lines.Count, $"c{step.Item4}", noon),
                1 => ledger.Undo($"c{step.Item4}", $"u{step.Item3}", noon),
                _ => ledger.State(step.Item2, $"c{step.Item4}", noon),
            }));

    [Fact]
    public void Undo_restores_exactly_what_was_believed_before() =>
        Gen.Select(ledgers, entries.Array[1, 4], Gen.Int[0, 5]).Sample((before, stated, forgotten) =>
        {
            var after = stated.Aggregate(before, (ledger, entry) => ledger.State(entry, "turn", noon))
                .Forget(entry => entry.Item == new ItemId($"{forgotten}"), "turn", noon);

            Assert.Equal(before.Believed, after.Undo("turn", "undo", noon).Believed);
        });

    [Fact]
    public void Undoing_an_undo_brings_the_change_back() =>
        Gen.Select(ledgers, entries).Sample((before, entry) =>
        {
            var after = before.State(entry, "turn", noon);

            Assert.Equal(after.Believed, after.Undo("turn", "undo", noon).Undo("undo", "redo", noon).Believed);
        });

    [Fact]
    public void No_line_is_ever_lost_or_changed() =>
        Gen.Select(ledgers, entries).Sample((before, entry) =>
            Assert.Equal(before.Lines, before.State(entry, "turn", noon).Undo("turn", "undo", noon).Lines.Take(before.Lines.Count)));

    [Fact]
    public void Retracting_what_is_already_retracted_changes_nothing()
    {
        var ledger = PreferenceLedger.Empty.State(PreferenceEntry.About(new ItemId("1"), Opinion.Liked, said), "a", noon).Retract(1, "b", noon);

        Assert.Same(ledger, ledger.Retract(1, "c", noon));
    }

    [Fact]
    public void The_last_word_about_an_item_is_the_taste()
    {
        var taste = TasteOf((1, Opinion.Liked), (2, Opinion.Seen), (1, Opinion.Disliked));

        Assert.Equal([new HistoryItem(new("2"), 0), new HistoryItem(new("1"), -1)], taste.History.Items);
    }

    [Fact]
    public void Saving_and_hiding_are_no_verdicts()
    {
        var taste = TasteOf((1, Opinion.Liked), (1, Opinion.Saved), (2, Opinion.Hidden), (3, Opinion.NotNow));

        Assert.Equal([new ItemId("1")], taste.History.Liked);
        Assert.Equal([new ItemId("1")], taste.Saved);
        Assert.Equal([new ItemId("2"), new ItemId("3")], taste.Hidden.OrderBy(item => item.Value));
    }

    [Fact]
    public void What_was_said_for_one_chat_does_not_hold_in_another()
    {
        var tonight = PreferenceEntry.About(new Constraint(FacetTerm.Is("genres", "Western")), Opinion.Liked, said) with { OnlyInChat = "tonight" };
        var ledger = PreferenceLedger.Empty.State(tonight, "turn", noon);

        Assert.Single(Taste.Of(ledger, "tonight").Facets);
        Assert.Empty(Taste.Of(ledger, "tomorrow").Facets);
    }

    private static Taste TasteOf(params (int Item, Opinion Opinion)[] entries) => Taste.Of(
        entries.Aggregate(PreferenceLedger.Empty, (ledger, entry) =>
            ledger.State(PreferenceEntry.About(new ItemId($"{entry.Item}"), entry.Opinion, said), "turn", noon)),
        "chat");
}
