namespace Recsys.Storage;

/// <summary>Measures a data set in one pass, holding one number per user and per item.</summary>
internal sealed class StatisticsReader(DataSetInfo info)
{
    private const int MostRatingValues = 20;
    private readonly int[] byUser = new int[info.Users];
    private readonly int[] byItem = new int[info.Items];
    private readonly SortedDictionary<float, long> byRating = [];
    private long first = long.MaxValue;
    private long last;

    public DataSetStatistics Read(IEnumerable<IndexedRow> rows)
    {
        foreach (var row in rows) Count(row);
        return new()
        {
            Users = info.Users,
            Items = info.Items,
            Interactions = info.Interactions,
            Density = info.Interactions / ((double)info.Users * info.Items),
            Ratings = Histogram(),
            Popularity = PopularitySkew.Of(byItem),
            Histories = LengthQuantiles.Of(byUser),
            FirstTimestamp = first,
            LastTimestamp = last,
        };
    }

    private void Count(IndexedRow row)
    {
        byUser[row.User]++;
        byItem[row.Item]++;
        byRating[row.Rating] = byRating.GetValueOrDefault(row.Rating) + 1;
        (first, last) = (Math.Min(first, row.Timestamp), Math.Max(last, row.Timestamp));
    }

    private List<RatingCount> Histogram()
    {
        if (byRating.Count <= MostRatingValues) return [.. byRating.Select(pair => new RatingCount(pair.Key, pair.Key, pair.Value))];
        var (lowest, highest) = (byRating.Keys.First(), byRating.Keys.Last());
        var width = (highest - (double)lowest) / MostRatingValues;
        return
        [
            .. byRating.GroupBy(pair => Math.Min(MostRatingValues - 1, (int)((pair.Key - (double)lowest) / width)))
                .Select(range => new RatingCount((float)(lowest + range.Key * width), (float)(lowest + (range.Key + 1) * width), range.Sum(pair => pair.Value))),
        ];
    }
}
