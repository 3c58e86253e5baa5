using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Grounding;
using Recsys.LanguageModel.Answering;
using Recsys.LanguageModel.Budgets;
using Recsys.LanguageModel.Guards;
using Recsys.LanguageModel.Prompts;
using Recsys.LanguageModel.Providers;
using Recsys.LanguageModel.Ranking;
using Recsys.LanguageModel.Rehearsing;
using Recsys.LanguageModel.Retrieval;
using Recsys.LanguageModel.Understanding;
using Recsys.LanguageModel.Writing;

namespace Recsys.LanguageModel;

/// <summary>The steps of a turn that a language model helps with, over the embedded ones; without a provider the embedded ones themselves.</summary>
public sealed class LanguageModelSteps : IDisposable
{
    private readonly LanguageModelOptions options;
    private readonly ICatalog catalog;
    private readonly ITitleMatcher titles;
    private readonly TimeProvider clock;
    private readonly ModelConnection? connection;
    private readonly PromptLibrary? prompts;
    private readonly ItemText items;
    private readonly string promptsFolder;

    /// <param name="titles">Finds what a model means by a title.</param>
    /// <param name="promptsFolder">The folder that holds the prompt plugins.</param>
    /// <param name="liftFile">Where the estimate of the model's lift is kept; null to forget it with the process.</param>
    /// <exception cref="DirectoryNotFoundException">A provider is set, and the prompts are missing.</exception>
    public LanguageModelSteps(
        LanguageModelOptions options, ICatalog catalog, ITitleMatcher titles, string promptsFolder, ILoggerFactory loggers, TimeProvider? clock = null, string? liftFile = null)
        : this(options, catalog, titles, promptsFolder, loggers, clock ?? TimeProvider.System, LiftFileOf(options, liftFile, loggers), network: null, ChatClients.Telemetry) { }

    private LanguageModelSteps(
        LanguageModelOptions options, ICatalog catalog, ITitleMatcher titles, string promptsFolder, ILoggerFactory loggers, TimeProvider clock, LiftFile? lift, HttpMessageHandler? network, string telemetry)
    {
        (this.options, this.catalog, this.titles, this.promptsFolder, this.clock) = (options, catalog, titles, promptsFolder, clock);
        items = new(catalog);
        Lift = new(options.Rerank, lift);
        Paths = new(telemetry);
        connection = options.Provider == ModelProvider.None ? null : new(options, loggers, clock, network ?? ProviderConnection.Sockets(options), telemetry);
        Circuit = connection?.Circuit ?? new(options.FailuresToOpen, options.OpenFor, clock);
        Budget = connection?.Budget ?? new(options.Budget, clock);
        if (connection is null) return;
        prompts = new(connection.Client, promptsFolder, options, clock);
        if (options.Rerank.Mode != RerankMode.Off) Reviser = new LanguageModelReviser(Ordering(prompts), catalog, items, options, Lift, Paths, clock);
        if (options.EmbeddingModel.Length > 0)
            Retriever = new(catalog, ProviderClients.Embeddings(options, connection.Http), item => items.Full(item.Id, 500), loggers.CreateLogger<EmbeddingRetriever>());
    }

    /// <summary>The chat client inside its guards; null without a provider.</summary>
    public IChatClient? Client => connection?.Client;

    public CircuitBreaker Circuit { get; }

    public TokenBudget Budget { get; }

    public LiftGate Lift { get; }

    public StepPaths Paths { get; }

    /// <summary>How all of this stands at the moment, for whoever runs the host.</summary>
    public LanguageModelStatus Status
    {
        get
        {
            var lift = Lift.Estimate;
            LanguageModelStatus status = new()
            {
                Provider = options.Provider,
                Model = options.Model,
                Circuit = Circuit.State,
                TokensToday = Budget.Tokens,
                TokensOfADay = options.Budget.Tokens,
                MoneyToday = Budget.Money,
                MoneyOfADay = options.Budget.Money,
                LiftGate = options.Rerank.LiftGate,
                IsOrderUsed = Reviser is not null && Lift.IsOpen,
                LeastLift = options.Rerank.LeastLift,
                Liked = lift.Count,
                Paths = Paths.Counts,
            };
            return lift.Count > 1 ? status with { Lift = lift.Mean, LiftLow = lift.Low, LiftHigh = lift.High } : status;
        }
    }

    /// <summary>Reorders the best candidates; null where nothing does.</summary>
    public ISlateReviser? Reviser { get; }

    /// <summary>Retrieves by the texts of items; null without an embedding model.</summary>
    public EmbeddingRetriever? Retriever { get; }

    /// <summary>Reads again what the embedded reader is not sure of; null without a provider.</summary>
    public IArbiter? Arbiter(IUnderstanding embedded) => prompts is null
        ? null : new LanguageModelArbiter(embedded, prompts, new(catalog), catalog.Schema, options, Paths, clock);

    public IResponseWriter Writer(IResponseWriter embedded) => prompts is null
        ? embedded : new LanguageModelWriter(embedded, prompts, new SentenceChecker(catalog, titles), new(catalog, items), catalog.Schema, options, Paths, clock);

    public IRatingPredictor Ratings(IRatingPredictor embedded) => prompts is null
        ? embedded : new LanguageModelRatings(embedded, prompts, catalog, items, options, Paths, clock);

    /// <summary>
    /// The same steps over a server that is not there: whoever takes turns with them has the code compiled that talks to a model,
    /// and nobody is asked. Null without a provider.
    /// </summary>
    public LanguageModelSteps? Rehearsal() => connection is null
        ? null : new(RehearsalServer.Settings(options), catalog, titles, promptsFolder, NullLoggerFactory.Instance, TimeProvider.System, lift: null, new RehearsalServer(options.Provider), RehearsalServer.Telemetry);

    public void Dispose()
    {
        Retriever?.Dispose();
        connection?.Dispose();
        Paths.Dispose();
    }

    private static LiftFile? LiftFileOf(LanguageModelOptions options, string? file, ILoggerFactory loggers) =>
        file is null ? null : new(file, $"{options.Provider} {options.Model} {options.Rerank.Mode}", loggers.CreateLogger<LiftFile>());

    private IOrdering Ordering(PromptLibrary library) => options.Rerank.Mode switch
    {
        RerankMode.PointWise => new PointWise(library, items, catalog.Schema),
        RerankMode.PairWise => new PairWise(library, items, catalog.Schema),
        _ => new ListWise(library, items, catalog.Schema, options.Rerank.Shuffles),
    };
}
