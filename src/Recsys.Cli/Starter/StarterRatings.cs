using Recsys.Core;
using Recsys.Starter;
using Recsys.Storage.Import;

namespace Recsys.Cli.Starter;

/// <summary>The ratings that the models of the box learn from.</summary>
internal static class StarterRatings
{
    /// <summary>Reads ml-latest-small as it was unpacked.</summary>
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

    /// <summary>Ratings of at least <see cref="StarterRecipe.LeastRating"/> for films of the catalogue; items in its order.</summary>
    internal static InteractionTable Chosen(InteractionTable all, ICatalog films)
    {
        InteractionTable chosen = new(new(), new(films.Items.Select(film => film.Id.Value)));
        for (var r = 0; r < all.Count; r++)
        {
            var film = chosen.Items.IndexOf(all.Items[all.Item[r]]);
            if (film >= 0 && all.Rating[r] >= StarterRecipe.LeastRating)
                chosen.Add(chosen.Users.Add(all.Users[all.User[r]]), film, all.Rating[r], all.Timestamp[r]);
        }
        return chosen;
    }
}
