using System.Diagnostics;
using Recsys.Core;
using Recsys.Core.Pipeline;
using Recsys.Hosting;
using Recsys.Serving.Facets;
using Recsys.Serving.Titles;
using Recsys.Starter;

namespace Recsys.Cli.Recommend;

/// <summary>Turns what was typed into a request, asks the recommender, and says why each item is there.</summary>
internal sealed class Advice(Collection collection, RecommendationPipeline recommender, TitleIndex titles, FacetVectors vectors)
{
    private const int Mentioned = 5;   // titles in the heading
    private const int Reasons = 3;     // shared facet values

    private readonly ICatalog catalog = collection.Catalog;

    public async Task<AdviceResult> ForAsync(AdviceWish wish, CancellationToken cancellationToken)
    {
        var (name, history) = Person(wish);
        RecommendationRequest request = new(history, wish.Count)
        {
            User = wish.User is { } user && wish.Like.Count + wish.Dislike.Count == 0 ? new(user) : null,
            Constraints = [.. wish.Facets.Select(typed => FacetArgument.Parse(catalog, typed))],
        };
        var watch = Stopwatch.StartNew();
        var (slate, trace) = await recommender.RecommendAsync(request, cancellationToken);
        var elapsed = watch.Elapsed;
        var influences = await recommender.InfluencesAsync(request, slate, cancellationToken);

        return new(collection.Name, name, Titles(history.Liked), Titles(history.Disliked),
            [.. slate.Items.Select(one => Row(one, influences.GetValueOrDefault(one.Item), history))],
            [.. trace.Sources.Where(source => source.Candidates.Count > 0).Select(source => source.Source)], elapsed.TotalMilliseconds, [.. Notes(request, slate, trace)])
        {
            Shown = Shown(),
        };
    }

    private (string Name, UserHistory History) Person(AdviceWish wish)
    {
        var (name, history) = wish switch
        {
            { Persona: not null, User: not null } => throw new UserErrorException("Say either --persona or --user, not both."),
            { Persona: { } persona } => OfPersona(persona),
            { User: { } user } => ($"user {user}", collection.HistoryOf(new(user))
                ?? throw new UserErrorException(collection.Interactions is null
                    ? "The box knows no users; say --data with an imported data set, or --persona."
                    : $"There is no user '{user}' in {collection.Name}.")),
            _ => ("you", UserHistory.Empty),
        };
        // Dislikes first: a model that reads the order sees the likes as the most recent.
        return (name, new([.. Typed(wish.Dislike, -1), .. history.Items, .. Typed(wish.Like, 1)]));
    }

    private (string, UserHistory) OfPersona(string name)
    {
        if (collection.Interactions is not null) throw new UserErrorException("Personas know the films in the box; leave --data out.");
        var persona = StarterPersonas.Find(name)
            ?? throw new UserErrorException($"There is no persona '{name}'; there are {string.Join(", ", StarterPersonas.All.Select(one => one.Name))}.");
        return (persona.Name, persona.History);
    }

    private IEnumerable<HistoryItem> Typed(IReadOnlyList<string> typed, double weight) =>
        typed.Select(title => new HistoryItem(TitleArgument.Resolve(titles, catalog.Schema, title).Id, weight));

    private AdviceRow Row(RankedItem ranked, Influence? influence, UserHistory history)
    {
        var item = catalog.Find(ranked.Item)!;
        var liked = influence?.Liked ?? Nearest(ranked.Item, history);
        var shared = liked is { } like ? vectors.Shared(vectors.IndexOf(ranked.Item), vectors.IndexOf(like)) : [];
        return new(ranked.Rank, item.Id.Value, item.Title, item.Numbers, item.Categories,
            liked is { } because ? TitleArgument.Named(catalog.Find(because)!) : null, influence?.RankWithout,
            [.. shared.Take(Reasons).Select(value => value.Value)], ranked.Sources);
    }

    /// <summary>The liked item that shares most with an item; null where none shares anything.</summary>
    private ItemId? Nearest(ItemId item, UserHistory history)
    {
        var own = vectors.IndexOf(item);
        var nearest = history.Liked.Where(liked => vectors.IndexOf(liked) >= 0)
            .Select(liked => (Item: liked, Likeness: vectors.Similarity(own, vectors.IndexOf(liked)))).DefaultIfEmpty().MaxBy(one => one.Likeness);
        return nearest.Likeness > 0 ? nearest.Item : null;
    }

    private IEnumerable<string> Notes(RecommendationRequest request, Slate slate, RecommendationTrace trace)
    {
        foreach (var source in trace.Sources)
            if (source.Failure is { } failure) yield return failure;
        if (request.History.Items.Count == 0) yield return "Nothing is known of your taste yet, so this is what most people like; say --like TITLE.";
        if (slate.Items.Count < request.Count)
            yield return $"Only {slate.Items.Count} {catalog.Schema.Plural} satisfy {(request.Constraints.Count > 0 ? $"\"{ConstraintWords.Of(request.Constraints, catalog.Schema)}\"" : "the request")}.";
    }

    private List<string> Titles(IEnumerable<ItemId> items) =>
        [.. items.Reverse().Select(catalog.Find).OfType<Item>().Take(Mentioned).Select(TitleArgument.Named)];

    /// <summary>The first numeric and the first categorical facet: year and genres, price and brand.</summary>
    private IReadOnlyList<Facet> Shown() =>
        [.. catalog.Schema.Facets.Where(facet => facet.Kind == FacetKind.Numeric).Take(1), .. catalog.Schema.Facets.Where(facet => facet.Kind == FacetKind.Categorical).Take(1)];
}
