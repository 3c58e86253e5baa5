using Recsys.Core.Metrics;

namespace Recsys.Core.Tests.Metrics;

public sealed class BootstrapTests
{
    private static readonly double[] values = [.. Enumerable.Range(0, 400).Select(i => (double)(i % 2))];

    [Fact]
    public void The_interval_of_a_fair_coin_is_as_wide_as_theory_says()
    {
        var interval = Bootstrap.Mean(values);

        Assert.Equal(0.5, interval.Mean, 12);
        Assert.InRange(interval.High - interval.Low, 0.085, 0.11);   // 2 · 1.96 · 0.5 / √400 = 0.098
    }

    [Fact]
    public void The_same_seed_gives_the_same_interval() => Assert.Equal(Bootstrap.Mean(values, 3), Bootstrap.Mean(values, 3));

    [Fact]
    public void Resampling_several_measurements_together_gives_each_the_interval_it_has_alone()
    {
        double[] other = [.. values.Select((value, i) => value * i)];

        Assert.Equal([Bootstrap.Mean(values), Bootstrap.Mean(other)], Bootstrap.Means([values, other]));
    }

    [Fact]
    public void A_system_that_is_better_for_everyone_is_better_beyond_doubt() =>
        Assert.Equal(0.1, Bootstrap.Difference([.. values.Select(value => value + 0.1)], values).Low, 9);
}
