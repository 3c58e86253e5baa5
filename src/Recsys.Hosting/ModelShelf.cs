using Microsoft.Extensions.Logging;
using Recsys.Core;
using Recsys.Serving.Onnx;
using Recsys.Serving.Ratings;
using Recsys.Serving.Retrieval;

namespace Recsys.Hosting;

/// <summary>The trained models of a collection at work; one that cannot be served stands in line with its reason.</summary>
public sealed partial class ModelShelf : IDisposable
{
    private readonly List<OnnxModel> models = [];
    private readonly List<OnnxRatingModel> ratingModels = [];

    public ModelShelf(Collection collection, OnnxRuntimeOptions options, ILogger<ModelShelf> logger)
    {
        List<ICandidateRetriever> retrievers = [];
        foreach (var source in collection.Models)
        {
            try
            {
                if (OnnxRatingModel.IsOne(source))
                {
                    ratingModels.Add(OnnxRatingModel.Load(source, options, logger));
                    continue;
                }
                var model = OnnxModel.Load(source, options, logger);
                models.Add(model);
                RequireCommonItems(model, source.Name, collection);
                retrievers.Add(new OnnxRetriever(model, remembers: true));
            }
            catch (ModelUnavailableException reason)
            {
                Skipping(logger, reason.Message);
                retrievers.Add(new UnavailableRetriever(source.Name, reason));
            }
        }
        Retrievers = retrievers;
    }

    /// <summary>One for each model, in the collection's order.</summary>
    public IReadOnlyList<ICandidateRetriever> Retrievers { get; }

    public IReadOnlyList<OnnxModel> Models => models;

    /// <summary>Those that predict ratings, in the collection's order.</summary>
    public IReadOnlyList<OnnxRatingModel> RatingModels => ratingModels;

    public void Dispose()
    {
        models.ForEach(model => model.Dispose());
        ratingModels.ForEach(model => model.Dispose());
    }

    private static void RequireCommonItems(OnnxModel model, string name, Collection collection)
    {
        if (!model.Items.Ids.Any(id => collection.Catalog.Find(new(id)) is not null))
            throw new ModelUnavailableException(name, $"it was trained on other items than those of '{collection.Name}'; choose the data set it was trained on.");
    }

    [LoggerMessage(LogLevel.Warning, "{Reason}")]
    private static partial void Skipping(ILogger logger, string reason);
}
