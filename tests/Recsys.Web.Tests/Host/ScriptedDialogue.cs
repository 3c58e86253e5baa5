using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;
using Recsys.Hosting;

namespace Recsys.Web.Tests.Host;

/// <summary>
/// A dialogue that obeys a script: cards at once from the catalogue, words that wait in the middle where the utterance asks for
/// slow ones, a failure where it asks for one. It notes "no X" for the chat and never shows what is disliked, hidden or seen.
/// </summary>
internal sealed class ScriptedDialogue(ICatalog catalog)
{
    private const int Middle = 10;   // words of a slow answer before it waits
    private readonly Channel<bool> going = Channel.CreateUnbounded<bool>();

    /// <summary>All that is said in answer to something slow, after who says it.</summary>
    public static string SlowWords { get; } = $"Recsys: {string.Join(' ', Enumerable.Range(1, 60).Select(i => $"word{i}"))}";

    public List<TurnRequest> Requests { get; } = [];

    public int Cancelled { get; private set; }

    /// <summary>Lets one slow answer say the rest of its words.</summary>
    public void GoOn() => going.Writer.TryWrite(true);

    public async IAsyncEnumerable<TurnEvent> RespondAsync(TurnRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (request.State.Chat != Rehearsal.Chat) lock (Requests) Requests.Add(request);
        yield return new TurnStatus($"Looking at {catalog.Items.Count:N0} films");
        if (request.Utterance.Contains("fail", StringComparison.Ordinal)) throw new InvalidOperationException("The script says so.");
        var number = request.State.Turns + 1;
        var ledger = Noted(request, number);
        var slate = Slate(request, ledger);
        List<ReplyPart> parts = [slate];
        IReadOnlyList<Chip> chips = [new("Newer", Act("Newer"), 14), new("Lighter", Act("Lighter"), 22), new("Surprise me", Act("Surprise me"), 300)];
        yield return new TurnParts(parts, chips);
        var words = request.Utterance.Contains("slow", StringComparison.Ordinal) ? 60 : 12;
        var prose = "";
        for (var i = 1; i <= words && !cancellationToken.IsCancellationRequested; i++)
        {
            var piece = request.Utterance.StartsWith("echo ", StringComparison.Ordinal) ? $"{request.Utterance[5..]} " : $"word{i} ";
            prose += piece;
            yield return new TurnProse(piece);
            if (words > 12) await Task.Delay(20, CancellationToken.None);
            if (words > 12 && i == Middle) await WaitAsync(cancellationToken);
        }
        if (cancellationToken.IsCancellationRequested) Cancelled++;
        yield return new TurnCompleted(new()
        {
            Number = number,
            Utterance = request.Utterance,
            Act = request.Act ?? Act(request.Utterance),
            Lines = [.. ledger.Lines.Skip(request.Ledger.Lines.Count)],
            Constraints = [],
            Parts = parts,
            Chips = chips,
            Prose = prose.Trim(),
            State = request.State with { Turns = number, Shown = [.. slate.Slate.Items.Select(item => item.Item)] },
            Trace = Trace(slate.Slate),
        }, ledger);
    }

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        try
        {
            await going.Reader.ReadAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // stopped: it has said what it has said
        }
    }

    private static DialogueAct Act(string words) => new(words, [new(IntentKind.Recommend, 1, new(0, words.Length))]);

    private static PreferenceLedger Noted(TurnRequest request, int number)
    {
        if (!request.Utterance.StartsWith("no ", StringComparison.Ordinal)) return request.Ledger;
        var genre = $"{char.ToUpperInvariant(request.Utterance[3])}{request.Utterance[4..]}";
        var entry = PreferenceEntry.About(new Constraint(FacetTerm.Is("genres", genre)), Opinion.Disliked,
            new(Origin.Utterance, request.Utterance, request.State.Chat, number)) with
        { Firmness = Firmness.Condition, OnlyInChat = request.State.Chat };
        return request.Ledger.State(entry, $"{request.State.Chat}/{number}", DateTimeOffset.UnixEpoch);
    }

    private SlatePart Slate(TurnRequest request, PreferenceLedger ledger)
    {
        var taste = Taste.Of(ledger, request.State.Chat);
        var away = taste.History.Items.Select(past => past.Item).Concat(taste.Hidden).ToHashSet();
        var eligible = catalog.Items.Where(item => !away.Contains(item.Id)
            && taste.Facets.All(entry => entry.Opinion != Opinion.Disliked || !entry.Facet!.Admits(item))).ToList();
        var shown = eligible.Take(5).Select((item, i) => new RankedItem(item.Id, i + 1, 1.0 / (i + 1), new Dictionary<string, int> { ["ease"] = i + 1 })).ToList();
        var liked = catalog.Items[^1].Id;
        return new(new(shown), [.. shown.Select((item, i) => new Explanation(item.Item, (MatchStrength)(3 - i % 4), i % 2 == 0
            ? [new NeighbourReason(liked, "ease", i + 1), new PopularReason(i + 1, catalog.Items.Count)]
            : [new SharedFacetsReason(liked, [FacetTerm.Is("genres", "Drama"), FacetTerm.Is("themes", "friendship")])]))])
        { Eligible = eligible.Count, Asked = 5 };
    }

    private static TurnTrace Trace(Slate slate) => new()
    {
        Recommendation = new()
        {
            Sources = [new("ease", [.. slate.Items.Select(item => new Candidate(item.Item, item.Score))], TimeSpan.FromMilliseconds(3))],
            Filters = [new("seen", 12, []), new("disliked", 3, [])],
            OrderChanges = [],
            Backfilled = 0,
            Times = [],
        },
        Times = [new("understand", TimeSpan.FromMilliseconds(2)), new("rank", TimeSpan.FromMilliseconds(5))],
    };
}
