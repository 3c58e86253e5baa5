using Recsys.Models.Sequential;
using static TorchSharp.torch;

namespace Recsys.Models.Tests.Sequential;

public sealed class TransformerTests
{
    private const int Items = 9, Length = 6;

    [Fact]
    public void Asking_from_some_places_is_asking_everywhere_and_looking_there()
    {
        using var scope = NewDisposeScope();
        var (encode, items) = Encoder(isCausal: false);
        var places = tensor([5L, 2, 4, 4]).view(2, 2);

        var some = encode(items, places);
        var all = encode(items, null);

        Assert.True(some.allclose(all.gather(1, places.unsqueeze(-1).expand(-1, -1, 8)), 1e-4, 1e-6));
    }

    [Fact]
    public void A_causal_place_does_not_see_a_later_one()
    {
        using var scope = NewDisposeScope();
        var (encode, items) = Encoder(isCausal: true);
        var other = items.clone();
        other[0, Length - 1] = 0L;

        var (before, after) = (encode(items, null)[0], encode(other, null)[0]);

        Assert.True(before.narrow(0, 0, Length - 1).allclose(after.narrow(0, 0, Length - 1)));
        Assert.False(before[Length - 1].allclose(after[Length - 1]));
    }

    [Fact]
    public void Padding_is_not_seen()
    {
        using var scope = NewDisposeScope();
        var (encode, items) = Encoder(isCausal: false);

        var shorter = encode(items, null)[1].narrow(0, 2, 4);
        items[1, 0] = -1L;
        var padded = encode(items, null)[1].narrow(0, 2, 4);

        Assert.True(shorter.allclose(padded));
    }

    private static (Func<Tensor, Tensor?, Tensor> Encode, Tensor Items) Encoder(bool isCausal)
    {
        var transformer = new Transformer(new Bert4RecOptions { EmbeddingSize = 8 }, Items, Length, isCausal);
        var layout = new WeightLayout();
        transformer.Describe(layout);
        var w = layout.View(layout.Initial(new Generator(1), device("cpu")));
        var items = tensor([1L, 2, 3, 4, 5, 6, -1, -1, 7, 8, 0, 1]).view(2, Length);
        return ((from, places) => transformer.Encode(w["E"], w, from, places, x => x), items);
    }
}
