using CsCheck;
using Recsys.Conversation.Tests.Understanding;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Tests.Dialogue;

/// <summary>What a chip promises is what pressing it leads to, through the whole dialogue.</summary>
public sealed class ChipPropertyTests
{
    private static readonly string[] ofFilms =
    [
        "recommend something", "a comedy", "no horror", "a western from the 60s", "under two hours", "something like Alien", "I loved Heat", "I hated Grease",
        "I have seen Toy Story and Fargo", "newer", "older please", "less violent", "funnier", "show me more", "in French", "nothing with Tom Cruise",
        "I love slow films", "I hate musicals", "more like the first", "less like 2", "it must be a thriller", "directed by Hitchcock", "show me 12 films", "not those",
        "a comedy or a drama", "from the 90s", "start over", "not the second one", "I hate horror", "a scary horror film",
    ];

    private static readonly string[] ofBooks =
    [
        "recommend something", "a classic", "a fantasy novel", "nothing sad", "something short", "newer", "older please", "shorter", "show me more", "I loved Dune",
        "more like the first", "for children", "not for children", "something dark", "from the 50s", "start over", "surprise me", "less like 1", "it must be funny",
    ];

    [Fact]
    public void Pressing_a_chip_leads_to_as_many_films_as_it_promised() => Hold(Domain.Films, ofFilms, conversations: 25);

    [Fact]
    public void Pressing_a_chip_leads_to_as_many_books_as_it_promised() => Hold(Domain.Books, ofBooks, conversations: 25);

    // In each conversation every chip under every list is tried, and one is pressed now and then.
    private static void Hold(Domain domain, string[] sayings, int conversations)
    {
        var dialogue = Talk.Of(domain, new());
        var pressed = 0;
        Gen.Select(Gen.Int[0, sayings.Length - 1].Array[1, 6], Gen.Int[0, 20].Array[6]).Sample((said, presses) =>
        {
            Talk talk = new(dialogue);
            foreach (var (turn, saying) in said.Index())
            {
                var chips = talk.Say(sayings[saying]).Chips;
                pressed += Try(talk, chips);
                if (presses[turn] < chips.Count) pressed += Try(talk, talk.Press(chips[presses[turn]]).Chips);
            }
        }, iter: conversations, threads: 1);
        Assert.True(pressed > conversations, $"only {pressed} chips could be tried");
    }

    private static int Try(Talk talk, IReadOnlyList<Chip> chips)
    {
        var tried = 0;
        foreach (var chip in chips)
        {
            var next = talk.Ask(chip);
            if (next.Slate is not { } slate)
            {
                Assert.Fail($"'{chip.Label}' led to no list after {Path(talk)}");
                continue;
            }
            if (talk.Turns[^1].Slate?.Relaxed.Count > 0 || slate.Relaxed.Count > 0) continue;
            Assert.True(chip.Count == slate.Eligible, $"'{chip.Label}' promised {chip.Count} and led to {slate.Eligible} after {Path(talk)}");
            tried++;
        }
        return tried;
    }

    private static string Path(Talk talk) => string.Join(" › ", talk.Turns.Select(turn => turn.Utterance));
}
