using Recsys.Serving.Facets;

namespace Recsys.Simulation.Static;

/// <summary>Items that share rare facet values with what was mentioned.</summary>
public sealed class FacetSignal(FacetVectors vectors) : ISignal
{
    public string Name => "facets in common";

    public double[] Score(StaticCase one)
    {
        var taste = new double[vectors.DimensionCount];
        foreach (var item in one.Mentioned) vectors.AddTo(taste, item, 1);
        return vectors.Scores(taste);
    }
}
