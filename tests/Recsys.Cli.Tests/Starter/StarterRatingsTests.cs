using Recsys.Cli.Starter;
using Recsys.Starter;

namespace Recsys.Cli.Tests.Starter;

public sealed class StarterRatingsTests
{
    [Fact]
    public void Ratings_of_three_stars_and_more_for_films_of_the_catalogue_are_taken()
    {
        using var scratch = new ScratchFolder();
        scratch.Write("movies.csv", string.Join('\n', "movieId,title,genres", "1,Toy Story (1995),Comedy", "6,Heat (1995),Crime", "999999,Unknown (1999),Drama"));
        scratch.Write("ratings.csv", string.Join('\n', "userId,movieId,rating,timestamp", "7,1,2.5,10", "7,6,3.0,11", "8,999999,5.0,12", "8,1,4.5,13"));

        var ratings = StarterRatings.Liked(StarterRatings.Read(scratch.Path));

        Assert.Equal(["7", "8"], ratings.Users.Ids);
        Assert.Equal(StarterCatalog.Load().Items.Select(film => film.Id.Value), ratings.Items.Ids);
        Assert.Equal([("6", 3f, 11L), ("1", 4.5f, 13L)],
            Enumerable.Range(0, ratings.Count).Select(r => (ratings.Items[ratings.Item[r]], ratings.Rating[r], ratings.Timestamp[r])));
    }
}
