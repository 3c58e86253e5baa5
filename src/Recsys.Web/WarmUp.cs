using System.Diagnostics;
using Recsys.Conversation.Sessions;
using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;
using Recsys.LanguageModel;
using Recsys.Web.Components.Chat;

namespace Recsys.Web;

/// <summary>
/// Takes a turn for nobody while the host comes up, so that the first person does not wait for models and lexicon to be
/// loaded and for code to be compiled.
/// </summary>
internal sealed partial class WarmUp(IServiceProvider services, ILogger<WarmUp> logger) : BackgroundService
{
    /// <summary>The chat that nobody has.</summary>
    public const string Chat = "warm-up";

    /// <summary>How long it took; null until it is done.</summary>
    public TimeSpan? Took { get; private set; }

    /// <summary>Why the turn could not be taken, in a sentence; null where it could.</summary>
    public string? Problem { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            foreach (var (_, words) in Starters.Of(services.GetRequiredService<ICatalog>())) await TakeAsync(words, stoppingToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)   // whatever a step throws, the host comes up
        {
            Problem = "The first turn failed; the log says why.";
            Failed(logger, failure);
        }
        Took = Stopwatch.GetElapsedTime(began);
    }

    private async Task TakeAsync(string words, CancellationToken cancellationToken)
    {
        // With a language model only as far as the cards: the words after them cost money.
        var isFree = services.GetRequiredService<LanguageModelOptions>().Provider == ModelProvider.None;
        await foreach (var happened in services.GetRequiredService<Respond>()(new(words, PreferenceLedger.Empty, new(Chat)), cancellationToken))
            if (happened is TurnParts && !isFree) return;
    }

    [LoggerMessage(LogLevel.Error, "The turn that warms the host up failed")]
    private static partial void Failed(ILogger logger, Exception failure);
}
