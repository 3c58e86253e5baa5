using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Recsys.Core;
using Recsys.Core.Pipeline;
using Recsys.LanguageModel;
using Recsys.Serving.Diversity;
using Recsys.Serving.Facets;
using Recsys.Serving.Fusion;
using Recsys.Serving.Onnx;
using Recsys.Serving.Titles;

namespace Recsys.Hosting;

/// <summary>The composition of the recommender.</summary>
public static class RecsysServices
{
    extension(IServiceCollection services)
    {
        /// <summary>Adds everything from the settings to the <see cref="RecommendationPipeline"/> and the conversation over it.</summary>
        public IServiceCollection AddRecsys() => services
            .AddLogging()
            .AddSettings<RecommenderOptions>()
            .AddSettings<OnnxRuntimeOptions, OnnxRuntimeOptionsValidator>()
            .AddSettings<PipelineOptions, PipelineOptionsValidator>()
            .AddSingleton<IConfigureOptions<FusionOptions>, BoxFusion>()   // before the settings, which have the last word
            .AddSettings<FusionOptions, FusionOptionsValidator>()
            .AddSettings<FacetOptions, FacetOptionsValidator>()
            .AddSettings<DiversityOptions, DiversityOptionsValidator>()
            .AddLanguageModel()
            .AddSingleton(provider => Collection.Of(provider.GetRequiredService<RecommenderOptions>()))
            .AddSingleton(provider => provider.GetRequiredService<Collection>().Catalog)
            .AddSingleton<ModelShelf>()
            .AddSingleton<TitleIndex>()
            .AddSingleton<FacetVectors>()
            .AddSingleton<FacetRetriever>()
            .AddSingleton<IReranker, DiversityReranker>()
            .AddSingleton(RatingPredictors.Of)
            .AddSingleton(Pipeline)
            .AddConversation();
    }

    private static RecommendationPipeline Pipeline(IServiceProvider provider) => new(
        provider.GetRequiredService<ICatalog>(),
        [.. provider.GetRequiredService<ModelShelf>().Retrievers, provider.GetRequiredService<FacetRetriever>(), provider.GetRequiredService<Collection>().Popularity, .. Texts(provider)],
        provider.GetRequiredService<IRanker>(),
        provider.GetRequiredService<IReranker>())
    {
        Fallbacks = [provider.GetRequiredService<Collection>().Popularity],
        Options = provider.GetRequiredService<PipelineOptions>(),
    };

    private static IEnumerable<ICandidateRetriever> Texts(IServiceProvider provider) =>
        provider.GetRequiredService<LanguageModelSteps>().Retriever is { } byText ? [byText] : [];
}
