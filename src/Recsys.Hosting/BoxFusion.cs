using Microsoft.Extensions.Options;
using Recsys.Serving.Fusion;
using Recsys.Starter;

namespace Recsys.Hosting;

/// <summary>The weights of the models in the box, where they serve; settings come after and replace them one by one.</summary>
internal sealed class BoxFusion(Collection collection) : IConfigureOptions<FusionOptions>
{
    public void Configure(FusionOptions options)
    {
        if (!collection.Models.Any(StarterModels.All.Contains)) return;
        foreach (var (name, weight) in StarterModels.FusionWeights) options.Weights[name] = weight;
    }
}
