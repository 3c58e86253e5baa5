using Recsys.Core;
using Recsys.Starter;
using Recsys.Storage.Import;

namespace Recsys.Cli.Starter;

/// <summary>The ratings that the models of the box learn from.</summary>
internal static class StarterRatings
{
    /// <summary>Reads the ratings of ml-latest-small, as it was unpacked, for films of the catalogue.</summary>
    public static InteractionTable Read(string folder)
    {
        var scratch = Directory.CreateTempSubdirectory("recsys-starter-");
        try
        {
            var import = new ImportRequest { Name = "ml-latest-small", Source = folder, Format = "ml-latest" };
            return Chosen(new DataSetImporter(new(scratch.FullName)).Import(import).Data.ReadInteractions(), StarterCatalog.Load());
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    /// <summary>Those of at least <see cref="StarterRecipe.LeastRating"/>, of the users who have one.</summary>
    public static InteractionTable Liked(InteractionTable ratings)
    {
        InteractionTable liked = new(new(), ratings.Items);
        for (var r = 0; r < ratings.Count; r++)
            if (ratings.Rating[r] >= StarterRecipe.LeastRating)
                liked.Add(liked.Users.Add(ratings.Users[ratings.User[r]]), ratings.Item[r], ratings.Rating[r], ratings.Timestamp[r]);
        return liked;
    }

    /// <summary>Ratings of films of the catalogue; items in its order.</summary>
    private static InteractionTable Chosen(InteractionTable all, Catalog films)
    {
        InteractionTable chosen = new(new(), new(films.Items.Select(film => film.Id.Value)));
        for (var r = 0; r < all.Count; r++)
            if (chosen.Items.IndexOf(all.Items[all.Item[r]]) is >= 0 and var film)
                chosen.Add(chosen.Users.Add(all.Users[all.User[r]]), film, all.Rating[r], all.Timestamp[r]);
        return chosen;
    }
}
