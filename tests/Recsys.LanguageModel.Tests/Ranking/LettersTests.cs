using System.Text;
using Recsys.LanguageModel.Ranking;

namespace Recsys.LanguageModel.Tests.Ranking;

public sealed class LettersTests
{
    [Theory]
    [InlineData("B,A,C", false, "BAC")]
    [InlineData(" C, B, A. ", false, "CBA")]
    [InlineData("A > C > B", false, "ACB")]
    [InlineData("C\nA\nB", false, "CAB")]
    [InlineData("[\"B\", \"C\", \"A\"]", true, "BCA")]
    [InlineData("The order is: C, A, B", true, "CAB")]
    [InlineData("CAB", true, "CAB")]
    [InlineData("B,B,A,C", true, "BAC")]
    [InlineData("C,A", true, "CAB")]
    [InlineData("Z,C,Q,B,A", true, "CBA")]
    [InlineData("1. B - because it is funny\n2. C - it fits\n3. A", true, "BCA")]
    [InlineData("I think B, then C, and A last", true, "BCA")]
    public void An_order_is_read_and_repaired_by_rule(string answer, bool isRepaired, string expected)
    {
        var read = Letters.Read(answer, 3)!;

        Assert.Equal(expected, string.Concat(read.Order.Select(Letters.Of)));
        Assert.Equal(isRepaired, read.IsRepaired);
    }

    [Theory]
    [InlineData("")]
    [InlineData("I cannot help with that.")]
    [InlineData("A good question. I would say it depends")]
    [InlineData("{\"error\":true}")]
    [InlineData("Paper Moons, Night Ferry")]
    public void Prose_is_no_order(string answer) => Assert.Null(Letters.Read(answer, 5));

    [Fact]
    public void Of_a_hundred_thousand_random_answers_none_becomes_anything_but_a_permutation()
    {
        Random random = new(7);
        var (read, refused) = (0, 0);
        for (var i = 0; i < 100_000; i++)
        {
            var count = random.Next(2, Letters.Most + 1);
            if (Letters.Read(Answer(random, count), count) is not { } order) refused++;
            else
            {
                read++;
                Assert.True(Letters.IsPermutation(order.Order, count));
            }
        }

        Assert.True(read > 10_000 && refused > 10_000, $"{read} read, {refused} refused: the answers do not try both paths.");
    }

    // Letters in some order, then damaged: dropped, doubled, foreign, wrapped in prose, or not an answer at all.
    private static string Answer(Random random, int count)
    {
        var letters = Enumerable.Range(0, count).Select(Letters.Of).ToArray();
        random.Shuffle(letters);
        StringBuilder answer = new(random.Next(4) == 0 ? "Sure, the order: " : "");
        var separator = new[] { ",", ", ", " > ", "\n", "", " " }[random.Next(6)];
        var damage = random.NextDouble();
        foreach (var letter in letters)
        {
            if (random.NextDouble() < damage * 0.6) continue;
            answer.Append(random.NextDouble() < damage * 0.3 ? (char)random.Next(32, 0x250) : letter).Append(separator);
            if (random.NextDouble() < damage * 0.2) answer.Append(letter).Append(separator);
        }
        return answer.Append(random.Next(5) == 0 ? " because I like it" : "").ToString();
    }
}
