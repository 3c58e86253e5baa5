using CsCheck;
using Recsys.Conversation.Tests.Understanding;
using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;

namespace Recsys.Conversation.Tests.Dialogue;

/// <summary>Promises that hold whatever is said.</summary>
public sealed class DialoguePropertyTests
{
    private const int Conversations = 60;

    private static readonly string[] sayings =
    [
        "recommend something", "a comedy", "no horror", "a western from the 60s", "under two hours", "something like Alien", "I loved Heat",
        "I hated Grease", "I have seen Toy Story and Fargo", "not those", "newer", "older please", "less violent", "funnier", "show me more",
        "in French", "with Tom Cruise", "nothing with Tom Cruise", "I love slow films", "I hate musicals", "why the first one?", "compare 1 and 2",
        "start over", "forget that", "I'd give the second one 1/5", "more like the first", "less like 2", "it must be a thriller", "thanks", "directed by Hitchcock",
        "a japanese war film from the 2010s with Tom Hanks", "show me 12 films", "surprise me", "what do you know about me", "blah blah",
    ];

    private static readonly Gen<string> saying = Gen.Int[0, sayings.Length - 1].Select(i => sayings[i]);
    private static readonly Gen<string[]> conversations = saying.Array[1, 9];

    [Fact]
    public void Nothing_seen_disliked_or_hidden_is_shown_and_the_list_is_full_while_there_is_something_eligible() =>
        conversations.Sample(said =>
        {
            Talk talk = new();
            foreach (var utterance in said)
            {
                var before = talk.State;
                var turn = talk.Say(utterance);
                if (turn.Slate is not { } slate) continue;
                var taste = Taste.Of(talk.Ledger, "chat");
                var kept = taste.History.Items.Select(past => past.Item).Union(taste.Hidden).Union(turn.State.Like).Union(turn.State.Unlike).ToHashSet();
                var shown = slate.Slate.Items.Select(one => one.Item).ToList();

                Assert.Empty(shown.Intersect(kept));
                Assert.Equal(shown.Count, shown.Distinct().Count());
                Assert.Equal(Math.Min(slate.Asked, slate.Eligible), shown.Count);
            }
        }, iter: Conversations);

    [Fact]
    public void Every_shown_item_satisfies_every_condition_that_is_not_named_as_relaxed() =>
        conversations.Sample(said =>
        {
            Talk talk = new();
            foreach (var utterance in said)
            {
                var turn = talk.Say(utterance);
                if (turn.Slate is not { } slate) continue;
                var relaxed = slate.Relaxed.Select(given => given.Constraint).ToHashSet();

                Assert.Empty(
                    from one in slate.Slate.Items
                    from constraint in turn.Constraints
                    where !relaxed.Contains(constraint) && !constraint.Admits(Domain.Films.Catalog.Find(one.Item)!)
                    select $"{one.Item} breaks {constraint}");
            }
        }, iter: Conversations);

    [Fact]
    public void Undo_restores_the_ledger_and_the_next_list_exactly() =>
        Gen.Select(conversations, saying).Sample((said, last) =>
        {
            Talk talk = new();
            foreach (var utterance in said) talk.Say(utterance);
            var (believed, next) = (Believed(talk), Shown(talk.Ask("a drama")));
            var changed = talk.Say(last);
            if (changed.State.At != changed.Number) return;   // it changed nothing, so that there is nothing to take back

            talk.Say("undo");

            Assert.Equal(believed, Believed(talk));
            Assert.Equal(next, Shown(talk.Ask("a drama")));
        }, iter: Conversations);

    private static List<string> Believed(Talk talk) =>
        [.. talk.Ledger.Believed.Select(line => $"{line.Number} {line.Entry!.Item} {line.Entry.Facet} {line.Entry.Opinion} {line.Entry.Firmness} {line.Entry.OnlyInChat}")];

    private static List<ItemId> Shown(Turn turn) => [.. turn.Slate?.Slate.Items.Select(one => one.Item) ?? []];
}
