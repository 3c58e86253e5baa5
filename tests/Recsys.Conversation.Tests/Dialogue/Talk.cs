using Recsys.Conversation.Elsewhere;
using Recsys.Conversation.Explaining;
using Recsys.Conversation.Slates;
using Recsys.Conversation.Tests.Understanding;
using Recsys.Conversation.Writing;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;
using Recsys.Core.Pipeline;

namespace Recsys.Conversation.Tests.Dialogue;

/// <summary>A conversation over the films in the box, with retrievers that need no trained model.</summary>
internal sealed class Talk
{
    private static readonly DateTimeOffset noon = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);
    private static readonly Lazy<RecommendationDialogue> films = new(() => Of(Domain.Films, new()));

    private readonly RecommendationDialogue dialogue;
    private readonly List<Turn> turns = [];

    public Talk(RecommendationDialogue? dialogue = null, PreferenceLedger? ledger = null) =>
        (this.dialogue, Ledger) = (dialogue ?? films.Value, ledger ?? PreferenceLedger.Empty);

    public PreferenceLedger Ledger { get; private set; }

    public DialogueState State { get; private set; } = new("chat");

    public IReadOnlyList<Turn> Turns => turns;

    /// <summary>The conditions that are believed, in short.</summary>
    public IReadOnlyList<string> Conditions => turns[^1].Constraints.Select(one => one.ToString()).ToList();

    public static RecommendationDialogue Of(Domain domain, ConversationOptions options, IArbiter? arbiter = null, IReadOnlyList<OtherCatalog>? others = null)
    {
        var catalog = domain.Catalog;
        LeaningRanker ranker = new(new FirstComeRanker(), catalog);
        RecommendationPipeline pipeline = new(catalog, [new AlikeRetriever(catalog), new OrderRetriever(catalog)], ranker, new FirstComeRanker());
        ElsewhereReader reader = new(domain.Reader, catalog, domain.Lexicon, others ?? []);
        return new(catalog, pipeline, new(reader, new Explainer(catalog, pipeline), new ResponseWriter(catalog, domain.Lexicon)) { Arbiter = arbiter, Others = others ?? [] }, options, new FixedClock());
    }

    /// <summary>Leaves the lasting taste out from now on.</summary>
    public void BeImpersonal() => State = State with { IsImpersonal = true };

    public Turn Say(string utterance) => Take(new(utterance, Ledger, State));

    public Turn Press(Chip chip) => Take(new(chip.Label, Ledger, State) { Act = chip.Act });

    /// <summary>A turn that leaves no trace here.</summary>
    public Turn Ask(string utterance) => Complete(new(utterance, Ledger, State)).Turn;

    /// <summary>Presses a chip, and leaves no trace either.</summary>
    public Turn Ask(Chip chip) => Complete(new(chip.Label, Ledger, State) { Act = chip.Act }).Turn;

    private Turn Take(TurnRequest request)
    {
        var completed = Complete(request);
        turns.Add(completed.Turn);
        (Ledger, State) = (completed.Ledger, completed.Turn.State);
        return completed.Turn;
    }

    private TurnCompleted Complete(TurnRequest request)
    {
        var whole = request with
        {
            Dialogue = [.. turns.Select(turn => new Exchange(turn.Utterance, turn.Prose))],
            Past = [.. turns.Select(turn => turn.State)],
        };
        return dialogue.RespondAsync(whole, TestContext.Current.CancellationToken).ToBlockingEnumerable().OfType<TurnCompleted>().Single();
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => noon;
    }
}
