using Recsys.Conversation.Understanding;
using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Elsewhere;

/// <summary>
/// Reads whether somebody asks for a thing of another kind: "and a book like that?" where the catalogue holds films.
/// What is said of the list of such things that was just shown is heard as well, so that it is not taken for a word about
/// the catalogue's own. Everything else is left to the reader of the catalogue, who also says what "that" is.
/// </summary>
public sealed class ElsewhereReader : IUnderstanding
{
    private const double Confidence = 0.9;

    // What people ask recommenders for; what the catalogue itself holds is left out.
    private static readonly string[] kinds =
    [
        "book", "novel", "audiobook", "comic", "manga", "poem", "magazine", "film", "movie", "tv show", "tv series", "series", "miniseries", "song", "album", "playlist",
        "band", "record", "podcast", "game", "video game", "board game", "musical", "play", "opera", "recipe", "restaurant", "wine", "beer", "perfume", "lipstick", "hotel",
    ];

    private static readonly HashSet<IntentKind> kept = [IntentKind.Liked, IntentKind.Disliked, IntentKind.Seen, IntentKind.Rate];

    private readonly IUnderstanding reader;
    private readonly ElsewhereGrammar grammar;
    private readonly ElsewhereReferences references;

    public ElsewhereReader(IUnderstanding reader, ICatalog catalog, Lexicon lexicon, IReadOnlyList<OtherCatalog> others)
    {
        this.reader = reader;
        HashSet<string> own = new([.. lexicon.Nouns, catalog.Schema.Noun, catalog.Schema.Plural, .. Values(catalog)], StringComparer.OrdinalIgnoreCase);
        grammar = new([.. others.SelectMany(other => other.Nouns).Concat(kinds).Distinct(StringComparer.OrdinalIgnoreCase).Where(kind => !own.Contains(kind))],
            [.. lexicon.Nouns.Append(catalog.Schema.Noun)]);
        references = new(lexicon.Nouns.Append(catalog.Schema.Noun));
    }

    public async ValueTask<DialogueAct> ReadAsync(UnderstandingRequest request, CancellationToken cancellationToken = default)
    {
        var act = await reader.ReadAsync(request, cancellationToken);
        if (grammar.Find(act.Text) is not { } asked) return request.Elsewhere is { } shown && references.Find(act, shown) is { } item ? About(item, act) : act;
        TextSpan span = new(asked.Start, asked.Length);
        Slot[] like = [.. act.Intents.Where(intent => !kept.Contains(intent.Kind)).SelectMany(intent => intent.Items)];
        Intent elsewhere = new(IntentKind.Elsewhere, Confidence, span) { Slots = [new TextSlot(asked.Noun, Confidence, span), .. like] };
        return act with { Intents = [.. act.Intents.Where(intent => kept.Contains(intent.Kind)), elsewhere], Leftover = "" };
    }

    private static DialogueAct About(ElsewhereItem item, DialogueAct act)
    {
        TextSpan all = new(0, act.Text.Length);
        var kind = ElsewhereReferences.IsOpinion(act) ? IntentKind.ElsewhereOpinion : IntentKind.ElsewhereDetail;
        return act with { Intents = [new(kind, Confidence, all) { Slots = [new TextSlot(item.Title, Confidence, all)] }], Leftover = "" };
    }

    // "A musical" is a film where that is a genre of films.
    private static IEnumerable<string> Values(ICatalog catalog) =>
        catalog.Schema.Facets.Where(facet => facet.Kind == FacetKind.Categorical).SelectMany(facet => catalog.Items.SelectMany(item => item.Values(facet.Name))).Distinct();
}
