using CsCheck;
using Recsys.Core.Splits;

namespace Recsys.Core.Tests.Splits;

public sealed class SplitTests
{
    private static readonly Gen<InteractionTable> tables = Gen.Select(Gen.Int[0, 6], Gen.Int[0, 20], Gen.Long[0, 50]).Array[0, 80].Select(rows =>
    {
        var table = new InteractionTable();
        foreach (var (user, item, time) in rows.DistinctBy(row => (row.Item1, row.Item2))) table.Add(new($"u{user}", $"{item}", 1, time));
        return table;
    });

    [Fact]
    public void Leave_one_out_tests_on_each_users_last_item_and_validates_on_the_one_before() => tables.Sample(table =>
    {
        var split = LeaveOneOut.Split(table);
        var (train, valid, test) = (split.Train.Sequences(), split.Valid.Sequences(), split.Test.Sequences());

        Assert.All(table.Sequences().Index(), user =>
            Assert.Equal(user.Item, train[user.Index].Concat(valid[user.Index]).Concat(test[user.Index])));
    });

    [Fact]
    public void A_random_split_keeps_every_row_once() => tables.Sample(table =>
    {
        var split = RandomSplit.PerUser(table, seed: 3);

        Assert.Equal(
            Pairs(table).Order(),
            Pairs(split.Train).Concat(Pairs(split.Valid)).Concat(Pairs(split.Test)).Order());
    });

    [Fact]
    public void Items_at_the_same_time_keep_the_order_of_their_rows() => tables.Sample(table =>
    {
        var sequences = table.Sequences();

        foreach (var (user, rows) in table.RowsByUser().Index())
            Assert.Equal(rows.OrderBy(row => table.Timestamp[row]).Select(row => table.Item[row]), sequences[user]);   // LINQ sorts stably
    });

    [Fact]
    public void The_last_row_of_a_users_last_second_is_the_test()
    {
        var table = new InteractionTable();
        foreach (var item in new[] { "10", "9", "100", "7" }) table.Add(new("u", item, 1, item == "9" ? 4 : 5));

        var split = LeaveOneOut.Split(table);

        Assert.Equal("7", split.Test.Items[split.Test.Item[0]]);
        Assert.Equal("100", split.Valid.Items[split.Valid.Item[0]]);
    }

    private static IEnumerable<(int, int)> Pairs(InteractionTable table) => table.User.Zip(table.Item);
}
