namespace Recsys.Models.Losses;

/// <summary>A loss over ŷᵤᵢ = eᵤᵀeᵢ that goes through the training interactions batch by batch.</summary>
internal abstract class FactorLoss(ItemSets sets, int d)
{
    protected ItemSets Sets { get; } = sets;

    /// <summary>How often the L2 penalty counts each row of E in the last batch.</summary>
    public float[] Share { get; } = new float[sets.Users + sets.Items];

    /// <summary>Begins a pass in a new order.</summary>
    /// <returns>Batches of the pass.</returns>
    public abstract int Shuffle(Random random);

    /// <summary>Sets the gradient of a batch's mean loss with respect to E, users stacked on items.</summary>
    /// <returns>The mean loss.</returns>
    public abstract double Gradient(int batch, float[] E, float[] gradient);

    protected Span<float> User(float[] rows, int u) => rows.AsSpan(u * d, d);

    protected Span<float> Item(float[] rows, int i) => rows.AsSpan((Sets.Users + i) * d, d);
}
