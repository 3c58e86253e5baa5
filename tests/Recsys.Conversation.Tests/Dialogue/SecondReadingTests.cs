using Recsys.Conversation.Tests.Understanding;
using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;

namespace Recsys.Conversation.Tests.Dialogue;

/// <summary>What the first reading led to is on the screen before anybody reads the utterance again.</summary>
public sealed class SecondReadingTests
{
    private const string Western = "a western";

    private readonly FakeArbiter arbiter = new();

    [Fact]
    public async Task The_first_list_is_shown_before_the_second_reading_begins()
    {
        await foreach (var happened in RespondAsync(Western))
            if (happened is TurnParts parts)
            {
                Assert.NotEmpty(parts.Parts.OfType<SlatePart>());
                Assert.Null(parts.Because);
                break;
            }

        Assert.Equal(0, arbiter.Asked);
    }

    [Fact]
    public async Task Another_reading_takes_the_place_of_the_first_and_says_so()
    {
        arbiter.Second = Act(IntentKind.Recommend, new ConstraintSlot(new Constraint(FacetTerm.Is("genres", "Comedy")), 1, new(0, Western.Length)));

        var events = await RespondAsync(Western).ToListAsync(TestContext.Current.CancellationToken);

        var parts = events.OfType<TurnParts>().ToList();
        Assert.Equal(2, parts.Count);
        Assert.NotEqual(Shown(parts[0].Parts), Shown(parts[1].Parts));
        Assert.Equal(parts[1].Because, events.OfType<TurnStatus>().Last().Text);
        var completed = events.OfType<TurnCompleted>().Single();
        Assert.Equal(Shown(parts[1].Parts), Shown(completed.Turn.Parts));
        Assert.Equal(["genres=Comedy"], completed.Turn.Constraints.Select(one => one.ToString()));
        Assert.Equal("genres=Comedy", Assert.Single(completed.Ledger.Lines).Entry!.Facet!.ToString());
        Assert.Equal(completed.Turn.Trace.Times.Count, completed.Turn.Trace.Times.DistinctBy(time => time.Stage).Count());
    }

    [Fact]
    public async Task A_second_reading_that_shows_the_same_replaces_nothing()
    {
        arbiter.Second = Act(IntentKind.Recommend, new ConstraintSlot(new Constraint(FacetTerm.Is("genres", "Western")), 1, new(0, Western.Length)));

        var events = await RespondAsync(Western).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Single(events.OfType<TurnParts>());
        Assert.Equal(1, arbiter.Asked);
    }

    [Fact]
    public async Task Without_a_second_reading_the_first_answer_stands()
    {
        var events = await RespondAsync(Western).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Single(events.OfType<TurnParts>());
        Assert.Equal(Shown(events.OfType<TurnParts>().Single().Parts), Shown(events.OfType<TurnCompleted>().Single().Turn.Parts));
    }

    [Fact]
    public async Task Stopped_during_the_second_reading_the_first_answer_is_kept()
    {
        using CancellationTokenSource stopping = new();
        arbiter.Waits = true;
        List<TurnEvent> events = [];

        await foreach (var happened in RespondAsync(Western, stopping.Token))
        {
            events.Add(happened);
            if (happened is TurnParts) stopping.CancelAfter(1);
        }

        Assert.NotEmpty(Shown(events.OfType<TurnCompleted>().Single().Turn.Parts));
    }

    [Fact]
    public async Task A_pressed_chip_is_not_read_again()
    {
        await RespondAsync(Western, act: Act(IntentKind.Recommend)).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, arbiter.Asked);
    }

    private IAsyncEnumerable<TurnEvent> RespondAsync(string utterance, CancellationToken? stopping = null, DialogueAct? act = null) =>
        Talk.Of(Domain.Films, new(), arbiter).RespondAsync(new(utterance, PreferenceLedger.Empty, new("chat")) { Act = act }, stopping ?? TestContext.Current.CancellationToken);

    private static DialogueAct Act(IntentKind kind, params Slot[] slots) => new(Western, [new(kind, 1, new(0, Western.Length)) { Slots = slots }]);

    private static List<ItemId> Shown(IReadOnlyList<ReplyPart> parts) =>
        [.. parts.OfType<SlatePart>().SelectMany(part => part.Slate.Items).Select(one => one.Item)];

    private sealed class FakeArbiter : IArbiter
    {
        public int Asked { get; private set; }

        public DialogueAct? Second { get; set; }

        public bool Waits { get; set; }

        public bool IsNeeded(DialogueAct first) => true;

        public async ValueTask<DialogueAct?> ArbitrateAsync(UnderstandingRequest request, DialogueAct first, CancellationToken cancellationToken = default)
        {
            Asked++;
            if (Waits) await Task.Delay(Timeout.Infinite, cancellationToken);
            return Second;
        }
    }
}
