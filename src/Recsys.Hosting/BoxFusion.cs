using Microsoft.Extensions.Options;
using Recsys.Serving.Fusion;
using Recsys.Starter;

namespace Recsys.Hosting;

/// <summary>The weights of the models in the box, where they serve; settings come after and replace them one by one.</summary>
internal sealed class BoxFusion(RecommenderOptions recommender) : IConfigureOptions<FusionOptions>
{
    public void Configure(FusionOptions options)
    {
        if (recommender.DataSet.Length > 0 || recommender.Models.Count > 0) return;
        foreach (var (name, weight) in StarterModels.FusionWeights) options.Weights[name] = weight;
    }
}
