using Microsoft.Extensions.DependencyInjection;
using Recsys.Conversation;
using Recsys.Core;
using Recsys.Core.Pipeline;
using Recsys.Hosting;
using Recsys.LanguageModel;
using Recsys.LanguageModel.Ranking;
using Recsys.Serving.Facets;
using Recsys.Simulation.Protocols;
using Recsys.Simulation.Systems;

namespace Recsys.Cli.Simulation;

/// <summary>Our conversation as it is named on the command line: <c>ours</c>, <c>ours+no-rerank</c>, <c>ours+retriever=ease</c>, <c>ours+model</c>, and together.</summary>
/// <param name="Retriever">The one source of candidates; null for all.</param>
internal sealed record OursConfiguration(string Name, bool UsesModel, bool Reranks, string? Retriever)
{
    private const string Model = "model", NoRerank = "no-rerank", Only = "retriever=";
    private const int Long = 50;

    public static IReadOnlyList<string> Parts { get; } = [Model, NoRerank, Only + "NAME"];

    /// <summary>Null where the name is not of our conversation.</summary>
    /// <exception cref="UserErrorException">A part of it is unknown.</exception>
    public static OursConfiguration? Of(string name)
    {
        if (name.Split('+') is not [ConversationSystem.Ours, .. var parts]) return null;
        if (Array.Find(parts, part => part is not (Model or NoRerank) && !part.StartsWith(Only, StringComparison.Ordinal)) is { } unknown)
            throw new UserErrorException($"'{name}' has the unknown part '{unknown}'; there are {string.Join(", ", Parts)}.");
        return new(name, parts.Contains(Model), !parts.Contains(NoRerank), Array.Find(parts, part => part.StartsWith(Only, StringComparison.Ordinal))?[Only.Length..]);
    }

    /// <summary>The recommender composed in this way; what it needs of the machine is given back with the services.</summary>
    /// <exception cref="UserErrorException">What it asks for is not there.</exception>
    public ServiceProvider Compose(Collection collection)
    {
        var services = RecsysHost.Start(added =>
        {
            added.AddSingleton(collection);
            if (!Reranks) added.AddSingleton<IReranker, KeptOrder>();
            if (Retriever is { } only) added.AddSingleton(provider => Pipeline(provider, only));
        }, [.. Overrides()]);
        if (UsesModel && services.GetRequiredService<LanguageModelOptions>().Provider == ModelProvider.None)
            throw new UserErrorException($"'{Name}' needs a language model; set LanguageModel:Provider and LanguageModel:Model.");
        if (Retriever is { } named) _ = services.GetRequiredService<RecommendationPipeline>();   // says now whether there is one of that name
        return services;
    }

    /// <summary>With lists as long as the protocol looks at.</summary>
    public ConversationSystem System(IServiceProvider services, ProtocolRules rules)
    {
        var catalog = services.GetRequiredService<ICatalog>();
        var length = rules.CountsOnlyShown ? rules.SlateSize : Long;
        RecommendationDialogue dialogue = new(catalog, services.GetRequiredService<RecommendationPipeline>(), services.GetRequiredService<ConversationSteps>(),
            services.GetRequiredService<ConversationOptions>() with { SlateSize = length, LongestSlate = length });
        return new(dialogue, new(catalog), Name);
    }

    private IEnumerable<(string, string)> Overrides()
    {
        if (!UsesModel) yield return ("LanguageModel:Provider", $"{ModelProvider.None}");
        if (!Reranks) yield return ("LanguageModel:Rerank:Mode", $"{RerankMode.Off}");
        // The run has a budget of its own; a day's would end in the middle of a conversation, unseen.
        yield return ("LanguageModel:Budget:Tokens", $"{long.MaxValue}");
        yield return ("LanguageModel:Budget:UserTokens", $"{long.MaxValue}");
    }

    private static RecommendationPipeline Pipeline(IServiceProvider provider, string only)
    {
        var popularity = provider.GetRequiredService<Collection>().Popularity;
        IReadOnlyList<ICandidateRetriever> all = [.. provider.GetRequiredService<ModelShelf>().Retrievers, provider.GetRequiredService<FacetRetriever>(), popularity];
        var one = all.FirstOrDefault(retriever => retriever.Name == only)
            ?? throw new UserErrorException($"There is no retriever '{only}'; there are {string.Join(", ", all.Select(retriever => retriever.Name))}.");
        return new(provider.GetRequiredService<ICatalog>(), [one], provider.GetRequiredService<IRanker>(), provider.GetRequiredService<IReranker>())
        {
            Fallbacks = [popularity],
            Options = provider.GetRequiredService<PipelineOptions>(),
        };
    }

    /// <summary>Leaves the ranker's order alone.</summary>
    private sealed class KeptOrder : IReranker
    {
        public IReadOnlyList<RankedItem> Rerank(RetrievalRequest request, IReadOnlyList<RankedItem> ranked, int count) => [.. ranked.Take(count)];
    }
}
