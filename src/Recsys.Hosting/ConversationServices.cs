using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Recsys.Conversation;
using Recsys.Conversation.Elsewhere;
using Recsys.Conversation.Explaining;
using Recsys.Conversation.Sessions;
using Recsys.Conversation.Slates;
using Recsys.Conversation.Understanding;
using Recsys.Conversation.Writing;
using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Pipeline;
using Recsys.LanguageModel;
using Recsys.Serving.Fusion;
using Recsys.Serving.Onnx;

namespace Recsys.Hosting;

/// <summary>The composition of the conversation over the recommender.</summary>
internal static class ConversationServices
{
    extension(IServiceCollection services)
    {
        /// <summary>Adds the embedded steps of a turn and the <see cref="RecommendationDialogue"/> that takes it.</summary>
        public IServiceCollection AddConversation() => services
            .AddSettings<ConversationOptions, ConversationOptionsValidator>()
            .AddSingleton<IRanker>(provider => new LeaningRanker(ActivatorUtilities.CreateInstance<FusionRanker>(provider), provider.GetRequiredService<ICatalog>()))
            .AddSingleton(provider => Lexicons.Of(provider.GetRequiredService<RecommenderOptions>().Lexicon, provider.GetRequiredService<ICatalog>()))
            .AddSingleton<UtteranceReader>()
            .AddSingleton(provider => OtherCatalogs.Of(provider.GetRequiredService<RecommenderOptions>()))
            .AddSingleton<IUnderstanding>(provider => new ElsewhereReader(
                provider.GetRequiredService<UtteranceReader>(), provider.GetRequiredService<ICatalog>(), provider.GetRequiredService<Lexicon>(), provider.GetRequiredService<IReadOnlyList<OtherCatalog>>()))
            .AddSingleton<IExplainer>(provider => new Explainer(provider.GetRequiredService<ICatalog>(), provider.GetRequiredService<RecommendationPipeline>(), Neighbours(provider)))
            .AddSingleton<IResponseWriter, ResponseWriter>()
            .AddSingleton(provider => Steps(provider, provider.GetRequiredService<LanguageModelSteps>()))
            .AddSingleton<RecommendationDialogue>()
            .AddSingleton<Respond>(Hosted)
            .AddSingleton<Rehearsal>();
    }

    /// <summary>The steps of a turn, with this language model's where it has some.</summary>
    public static ConversationSteps Steps(IServiceProvider provider, LanguageModelSteps model)
    {
        var reader = provider.GetRequiredService<IUnderstanding>();
        return new(
            reader,
            provider.GetRequiredService<IExplainer>(),
            model.Writer(provider.GetRequiredService<IResponseWriter>()))
        {
            Others = provider.GetRequiredService<IReadOnlyList<OtherCatalog>>(),
            Arbiter = model.Arbiter(reader),
            Reviser = model.Reviser,
            Ratings = provider.GetService<IRatingPredictor>() is { } ratings ? model.Ratings(ratings) : null,
        };
    }

    private static Respond Hosted(IServiceProvider provider)
    {
        var dialogue = provider.GetRequiredService<RecommendationDialogue>();
        return (request, cancellationToken) => HostedTurn.TakeAsync(dialogue.RespondAsync, request, cancellationToken);
    }

    // "People who like one like the other" is true of models that learnt it from people, and of no others.
    private static OnnxRetriever? Neighbours(IServiceProvider provider) =>
        provider.GetRequiredService<ModelShelf>().Retrievers.OfType<OnnxRetriever>().FirstOrDefault(model => model.Name != "popularity");
}

/// <summary>Checks <see cref="ConversationOptions"/> when the host starts; the conversation itself uses no package.</summary>
[OptionsValidator]
public sealed partial class ConversationOptionsValidator : IValidateOptions<ConversationOptions>;
