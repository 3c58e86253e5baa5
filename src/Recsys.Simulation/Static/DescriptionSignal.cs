using Recsys.Core;

namespace Recsys.Simulation.Static;

/// <summary>Items whose title and facet values share words with the last messages.</summary>
public sealed class DescriptionSignal(IReadOnlyList<Item> items) : ISignal
{
    private const int Messages = 3;   // what was said before was answered already

    private readonly WordVectors vectors = new(items.Select(item => string.Join('\n', item.Categories.Values.SelectMany(values => values).Prepend(item.Title))));

    public string Name => "words of titles";

    public double[] Score(StaticCase one) => vectors.Likeness(string.Join('\n', one.Words.Split('\n').TakeLast(Messages)));
}
