using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.LanguageModel.Tests.Fakes;

/// <summary>The model's three steps of one turn, over embedded steps that say always the same.</summary>
internal sealed class FakeTurn(LanguageModelOptions options, ICatalog? films = null) : IDisposable
{
    public const string Utterance = "honestly I could do with a laugh";
    public const string Facts = "Paper Moons (1994) is a comedy, and Salt and Thunder (1991) is a thriller.";

    private readonly ICatalog catalog = films ?? Films.Catalog;

    public LanguageModelSteps Steps { get; } = new(options, films ?? Films.Catalog, new FakeTitles(films ?? Films.Catalog), PromptSetup.Folder, NullLoggerFactory.Instance);

    public Task<TurnOutcome> TakeAsync(CancellationToken cancellationToken = default) => TakeAsync(Steps, cancellationToken);

    /// <summary>Takes turns as a host does while it comes up.</summary>
    public async Task RehearseAsync(CancellationToken cancellationToken = default)
    {
        using var rehearsal = Steps.Rehearsal()!;
        for (var turn = 0; turn < 2; turn++) await TakeAsync(rehearsal, cancellationToken);
    }

    public void Dispose() => Steps.Dispose();

    private async Task<TurnOutcome> TakeAsync(LanguageModelSteps steps, CancellationToken cancellationToken)
    {
        List<StepNote> notes = [];
        var ranked = Films.Ranked(12, catalog);
        var clock = Stopwatch.StartNew();
        UnderstandingRequest said = new(Utterance, ShownItems.Nothing) { Notes = notes };
        Unsure embedded = new();
        var first = await embedded.ReadAsync(said, cancellationToken);
        var act = await steps.Arbiter(embedded)!.ArbitrateAsync(said, first, cancellationToken) ?? first;
        var order = await steps.Reviser!.ReviseAsync(new(Utterance, ranked, new(UserHistory.OfLiked([new("f24")]), 5)) { Notes = notes }, cancellationToken);
        SlatePart slate = new(new([.. ranked.Take(5)]), []);
        ResponseRequest wording = new(Utterance, act, [slate]) { Notes = notes };
        var prose = string.Concat(await steps.Writer(new SameFacts()).WriteAsync(wording, cancellationToken).ToListAsync(cancellationToken));
        return new(act, order, prose, notes, clock.Elapsed);
    }

    private sealed class Unsure : IUnderstanding
    {
        public ValueTask<DialogueAct> ReadAsync(UnderstandingRequest request, CancellationToken cancellationToken = default) =>
            new(new DialogueAct(request.Utterance, [new(IntentKind.ChitChat, 0.1, new(0, request.Utterance.Length))]));
    }

    private sealed class SameFacts : IResponseWriter
    {
        public IAsyncEnumerable<string> WriteAsync(ResponseRequest request, CancellationToken cancellationToken = default) => new[] { Facts }.ToAsyncEnumerable();
    }
}
