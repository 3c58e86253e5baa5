using Recsys.Serving.Facets;

namespace Recsys.Simulation.Static;

/// <summary>Items that share rare facet values with what was mentioned.</summary>
public sealed class FacetSignal(FacetVectors vectors) : ISignal
{
    public string Name => "facets in common";

    public double[] Score(StaticCase one)
    {
        FacetTaste taste = new(vectors);
        foreach (var item in one.Mentioned) taste.Add(item, 1);
        return taste.Scores();
    }
}
