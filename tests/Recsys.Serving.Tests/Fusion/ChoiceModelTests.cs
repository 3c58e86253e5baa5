using Recsys.Serving.Fusion;

namespace Recsys.Serving.Tests.Fusion;

public sealed class ChoiceModelTests
{
    [Fact]
    public void Weights_by_which_people_chose_are_found_again()
    {
        double[] truth = [1.5, -0.7, 0];
        Random random = new(1);
        Choice[] choices = [.. Enumerable.Range(0, 4_000).Select(_ => Draw(truth, random))];

        var found = ChoiceModel.Fit(choices, truth.Length);

        for (var s = 0; s < truth.Length; s++) Assert.Equal(truth[s], found[s], 0.12);
    }

    [Fact]
    public void What_could_not_be_chosen_says_nothing()
    {
        Random random = new(2);
        Choice[] choices = [.. Enumerable.Range(0, 500).Select(_ => Draw([1], random))];

        var barred = choices.Select(one => new Choice([[.. one.Features[0], 50]], one.Chosen, [one.Features[0].Length])).ToArray();

        Assert.Equal(ChoiceModel.Fit(choices, 1), ChoiceModel.Fit(barred, 1));
    }

    [Fact]
    public void Several_chosen_together_do_not_speak_against_each_other()
    {
        Random random = new(4);
        Choice[] choices = [.. Enumerable.Range(0, 300).Select(_ => Draw([1], random)).Select(one => one with { Chosen = [one.Chosen[0], (one.Chosen[0] + 1) % 12] })];

        var together = ChoiceModel.Fit(choices, 1)[0];
        var apart = ChoiceModel.Fit([.. choices.SelectMany(one => one.Chosen.Select(item => one with { Chosen = [item], Barred = [.. one.Chosen.Where(other => other != item)] }))], 1)[0];

        Assert.Equal(apart, together, 0.01);
    }

    [Fact]
    public void A_signal_that_is_always_silent_weighs_nothing()
    {
        Random random = new(3);
        Choice[] choices = [.. Enumerable.Range(0, 200).Select(_ => Draw([1], random) is var one ? new Choice([one.Features[0], new float[one.Features[0].Length]], one.Chosen, []) : one)];

        Assert.Equal(0, ChoiceModel.Fit(choices, 2)[1], 9);
    }

    // Twelve items with normal features, one chosen in proportion to e^(w·x).
    private static Choice Draw(double[] weights, Random random)
    {
        var features = Array.ConvertAll(weights, _ => Enumerable.Range(0, 12).Select(_ => (float)(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()))).ToArray());
        // The greatest of worth plus Gumbel noise is a draw from the softmax.
        var worth = Enumerable.Range(0, 12).Select(item => weights.Index().Sum(weight => weight.Item * features[weight.Index][item]) - Math.Log(-Math.Log(1 - random.NextDouble()))).ToList();
        return new(features, [worth.IndexOf(worth.Max())], []);
    }
}
