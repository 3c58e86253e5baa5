using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.LanguageModel.Answering;
using Recsys.LanguageModel.Budgets;
using Recsys.LanguageModel.Guards;
using Recsys.LanguageModel.Prompts;
using Recsys.LanguageModel.Providers;
using Recsys.LanguageModel.Ranking;
using Recsys.LanguageModel.Retrieval;
using Recsys.LanguageModel.Understanding;
using Recsys.LanguageModel.Writing;

namespace Recsys.LanguageModel;

/// <summary>The steps of a turn that a language model helps with, over the embedded ones; without a provider the embedded ones themselves.</summary>
public sealed class LanguageModelSteps : IDisposable
{
    private readonly LanguageModelOptions options;
    private readonly ICatalog catalog;
    private readonly TimeProvider clock;
    private readonly HttpClient? http;
    private readonly PromptLibrary? prompts;
    private readonly ItemText items;

    /// <param name="promptsFolder">The folder that holds the prompt plugins.</param>
    /// <exception cref="DirectoryNotFoundException">A provider is set, and the prompts are missing.</exception>
    public LanguageModelSteps(LanguageModelOptions options, ICatalog catalog, string promptsFolder, ILoggerFactory loggers, TimeProvider? clock = null)
    {
        (this.options, this.catalog, this.clock) = (options, catalog, clock ?? TimeProvider.System);
        items = new(catalog);
        Circuit = new(options.FailuresToOpen, options.OpenFor, this.clock);
        Budget = new(options.Budget, this.clock);
        Lift = new(options.Rerank);
        if (options.Provider == ModelProvider.None) return;
        http = ProviderConnection.Open(options);
        Client = ChatClients.Build(options, http, Circuit, Budget, loggers, this.clock);
        prompts = new(Client, promptsFolder, options);
        Answers = new(prompts, catalog, items, options);
        if (options.Rerank.Mode != RerankMode.Off) Reviser = new LanguageModelReviser(Ordering(prompts), catalog, items, options, Lift, Paths, this.clock);
        if (options.EmbeddingModel.Length > 0)
            Retriever = new(catalog, ProviderClients.Embeddings(options, http), item => items.Full(item.Id, 500), loggers.CreateLogger<EmbeddingRetriever>());
    }

    /// <summary>The chat client inside its guards; null without a provider.</summary>
    public IChatClient? Client { get; }

    public CircuitBreaker Circuit { get; }

    public TokenBudget Budget { get; }

    public LiftGate Lift { get; }

    public StepPaths Paths { get; } = new();

    /// <summary>Reorders the best candidates; null where nothing does.</summary>
    public ISlateReviser? Reviser { get; }

    /// <summary>Retrieves by the texts of items; null without an embedding model.</summary>
    public EmbeddingRetriever? Retriever { get; }

    /// <summary>Answers about items; null without a provider.</summary>
    public ItemAnswers? Answers { get; }

    /// <summary>Reads again what the embedded reader is not sure of; null without a provider.</summary>
    public IArbiter? Arbiter(IUnderstanding embedded) => prompts is null
        ? null : new LanguageModelArbiter(embedded, prompts, new(catalog), catalog.Schema, options, Paths, clock);

    public IResponseWriter Writer(IResponseWriter embedded) => prompts is null
        ? embedded : new LanguageModelWriter(embedded, prompts, new SentenceChecker(catalog), catalog.Schema, options, Paths);

    public IRatingPredictor Ratings(IRatingPredictor embedded) => prompts is null
        ? embedded : new LanguageModelRatings(embedded, prompts, catalog, items, options, Paths);

    public void Dispose()
    {
        Retriever?.Dispose();
        Client?.Dispose();
        http?.Dispose();
        Paths.Dispose();
    }

    private IOrdering Ordering(PromptLibrary library) => options.Rerank.Mode switch
    {
        RerankMode.PointWise => new PointWise(library, items, catalog.Schema),
        RerankMode.PairWise => new PairWise(library, items, catalog.Schema),
        _ => new ListWise(library, items, catalog.Schema, options.Rerank.Shuffles),
    };
}
