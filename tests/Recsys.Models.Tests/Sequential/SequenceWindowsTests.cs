using CsCheck;
using Recsys.Core;
using Recsys.Models.Sequential;

namespace Recsys.Models.Tests.Sequential;

public sealed class SequenceWindowsTests
{
    [Fact]
    public void Windows_of_a_user_end_a_stride_apart_and_hold_two_items_at_least() =>
        Gen.Select(Gen.Int[0, 40].Array[1, 10], Gen.Int[1, 15], Gen.Int).Sample((lengths, stride, seed) =>
        {
            var sequences = Array.ConvertAll(lengths, length => new int[length]);

            var windows = SequenceWindows.Draw(sequences, stride, recent: 0, new(seed));

            foreach (var ends in windows.GroupBy(window => window.User, window => window.End))
            {
                var ordered = ends.Order().ToArray();
                Assert.InRange(ordered[0], 2, stride + 1);
                Assert.InRange(ordered[^1], lengths[ends.Key] - stride + 1, lengths[ends.Key]);
                Assert.All(ordered.Zip(ordered.Skip(1)), pair => Assert.Equal(stride, pair.Second - pair.First));
            }
        });

    [Fact]
    public void The_expected_number_of_windows_is_that_of_a_stride_of_one() =>
        Gen.Select(Gen.Int[0, 40].Array[1, 10], Gen.Int[0, 3]).Sample((lengths, recent) =>
        {
            var sequences = Array.ConvertAll(lengths, length => new int[length]);

            Assert.Equal(SequenceWindows.Draw(sequences, 1, recent, new(1)).Length, SequenceWindows.Expected(sequences, 1, recent));
        });

    [Fact]
    public void Recent_windows_end_within_the_last_stride_of_a_user_who_has_two_items() =>
        Gen.Select(Gen.Int[0, 40], Gen.Int[1, 15], Gen.Int).Sample((length, stride, seed) =>
        {
            var all = SequenceWindows.Draw([new int[length]], stride, recent: 4, new(seed)).Count(window => window.End >= Math.Max(2, length - stride + 1));
            var few = SequenceWindows.Draw([new int[length]], stride, recent: 0, new(seed)).Count(window => window.End >= Math.Max(2, length - stride + 1));

            Assert.Equal(length < 2 ? 0 : 4, all - few);
        });

    [Fact]
    public void Only_items_above_the_threshold_are_asked_for_less()
    {
        var table = new InteractionTable(new(Enumerable.Range(0, 100).Select(u => $"{u}")), new(["often", "rare", "never"]));
        for (var user = 0; user < 100; user++) table.Add(user, user == 0 ? 1 : 0, 1, 0);

        Assert.Equal([Math.Sqrt(0.25 * 100 / 99), 1, 1], Downsampling.Shares(table, 0.25));
        Assert.Equal([1, 1, 1], Downsampling.Shares(table, 0));
    }
}
