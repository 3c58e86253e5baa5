using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace Recsys.Models.Sequential;

/// <summary>
/// The encoder that both sequential models share (BERT4Rec, section 3.3–3.5): learned positions, multi-head attention and
/// a position-wise network of GELUs. Normalization stands before each part (Xiong et al., ICML 2020), which trains faster.
/// Positions count from the end, so that "the item asked for" is always the same one.
/// </summary>
internal sealed class Transformer(TransformerOptions options, int itemCount, int length, bool isCausal)
{
    public const double Epsilon = 1e-6;
    private const double Deviation = 0.02;

    private readonly int d = options.EmbeddingSize;
    private readonly Scalar never = -1e4f, none = 0, one = 1, mask = itemCount, scale = 1 / Math.Sqrt(options.EmbeddingSize / options.Heads);

    /// <summary>Adds the weights; the last row of E is the mask token.</summary>
    public void Describe(WeightLayout layout)
    {
        layout.Normal("E", Deviation, itemCount + 1, d);
        layout.Normal("P", Deviation, length, d);
        for (var l = 0; l < options.Layers; l++)
        {
            layout.Constant($"γ1.{l}", 1, d);
            layout.Constant($"β1.{l}", 0, d);
            layout.Matrix($"Wqkv.{l}", 3 * d, d);
            layout.Constant($"bqkv.{l}", 0, 3 * d);
            layout.Matrix($"Wo.{l}", d, d);
            layout.Constant($"bo.{l}", 0, d);
            layout.Constant($"γ2.{l}", 1, d);
            layout.Constant($"β2.{l}", 0, d);
            layout.Matrix($"W1.{l}", 4 * d, d);
            layout.Constant($"b1.{l}", 0, 4 * d);
            layout.Matrix($"W2.{l}", d, 4 * d);
            layout.Constant($"b2.{l}", 0, d);
        }
        layout.Constant("γ", 1, d);
        layout.Constant("β", 0, d);
    }

    /// <summary>Hidden states (B, M, d) at the places asked for, or (B, T, d) at all.</summary>
    /// <param name="E">Item embeddings in full precision: sums of their gradients need it.</param>
    /// <param name="w">The weights in the precision of the products.</param>
    /// <param name="items">(B, T), -1 where there is none.</param>
    /// <param name="places">(B, M): the last layer looks from these places only. Of a causal model, the last place.</param>
    public Tensor Encode(Tensor E, IReadOnlyDictionary<string, Tensor> w, Tensor items, Tensor? places, Func<Tensor, Tensor> drop)
    {
        var (B, T) = (items.shape[0], items.shape[1]);
        var precision = w["P"].dtype;
        var padding = items.lt(none);
        var bias = padding.to(precision).mul(never).view(B, 1, 1, T);
        var future = isCausal ? ones(T, T, device: items.device).triu(1).mul(never).to(precision) : null;
        var x = drop(E.index_select(0, items.masked_fill(padding, mask).view(-1)).view(B, T, d).to(precision).add(w["P"], one));
        for (var l = 0; l < options.Layers; l++)
        {
            var n = Normalize(x, w[$"γ1.{l}"], w[$"β1.{l}"]);
            var (asking, unseen) = (n, future is null ? bias : bias.add(future, one));
            if (l == options.Layers - 1 && places is not null)
            {
                var rows = places.unsqueeze(-1).expand(-1, -1, d);
                (x, asking, unseen) = (x.gather(1, rows), n.gather(1, rows), bias);
            }
            x = x.add(drop(Attend(asking, n, w[$"Wqkv.{l}"], w[$"bqkv.{l}"], unseen, w[$"Wo.{l}"], w[$"bo.{l}"])), one);
            n = Normalize(x, w[$"γ2.{l}"], w[$"β2.{l}"]);
            x = x.add(drop(linear(gelu(linear(n, w[$"W1.{l}"], w[$"b1.{l}"])), w[$"W2.{l}"], w[$"b2.{l}"])), one);
        }
        return Normalize(x, w["γ"], w["β"]);
    }

    /// <summary>softmax(Q Kᵀ / √(d/h) + bias) V for each head (eqs. 1–2), with queries from some places or all.</summary>
    private Tensor Attend(Tensor asking, Tensor n, Tensor W, Tensor b, Tensor bias, Tensor Wo, Tensor bo)
    {
        var q = Heads(linear(asking, W.narrow(0, 0, d), b.narrow(0, 0, d)));
        var kv = linear(n, W.narrow(0, d, 2 * d), b.narrow(0, d, 2 * d)).chunk(2, -1);
        var logits = matmul(q, Heads(kv[0]).transpose(2, 3)).mul(scale);
        var attention = logits.add(bias, one).softmax(-1);
        return linear(matmul(attention, Heads(kv[1])).transpose(1, 2).reshape(asking.shape), Wo, bo);
    }

    private Tensor Heads(Tensor x) => x.view(x.shape[0], x.shape[1], options.Heads, d / options.Heads).transpose(1, 2);

    public static Tensor Normalize(Tensor x, Tensor γ, Tensor β) => layer_norm(x, γ.shape, γ, β, Epsilon);
}
