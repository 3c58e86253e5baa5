using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;
using Recsys.Core.Pipeline;

namespace Recsys.Conversation.Slates;

/// <summary>Makes the request of the pipeline from the state and the ledger; conditions are added when it is known which hold.</summary>
internal sealed class RequestBuilder(ConversationOptions options, CatalogSchema schema)
{
    private static readonly Dictionary<string, double> nothing = [];

    private const double Background = 0.25;   // how much the lasting taste counts beside "more like this"

    public RecommendationRequest Build(PreferenceLedger ledger, DialogueState state, Wishes wishes, UserId? user)
    {
        var taste = Taste.Of(ledger, state.Chat);
        var past = state.IsImpersonal ? OfChat(ledger, state.Chat) : taste.History.Items;
        var history = History(past, state);
        var likes = history.Liked.Count();
        var isNew = likes == 0;
        return new(history, Math.Min(state.Count ?? options.SlateSize, options.LongestSlate))
        {
            User = past.Count == 0 && state.Like.Count == 0 ? user : null,
            Hidden = taste.Hidden.Union(state.ShownBefore).ToHashSet(),
            Leanings = wishes.Leanings,
            SeenPolicy = options.SeenPolicy,
            SourceWeights = SeeksOwn(state, wishes) ? nothing : new Dictionary<string, double> { ["popularity"] = PopularityWeight.Of(likes, wishes.Conditions.Count > 0) },
            Diversity = isNew && wishes is { Conditions.Count: 0, Leanings.Count: 0 } ? options.ColdStartDiversity : null,
        };
    }

    // Whoever asks for more of a kind asks for likeness, and whoever asks for what few know not for what most choose, however little is known of them.
    private bool SeeksOwn(DialogueState state, Wishes wishes) => state.Like.Count > 0
        || wishes.Conditions.Any(one => Popularity.IsLow(one.Constraint, schema)) || wishes.Critiques.Any(one => Popularity.IsLow(one, schema));

    // An answer that is not personal knows what was judged in this very chat only so that it does not come again.
    private static IReadOnlyList<HistoryItem> OfChat(PreferenceLedger ledger, string chat)
    {
        var said = ledger.Believed.Where(line => line.Entry!.Source.Chat == chat).Select(line => line.Entry?.Item).ToHashSet();
        return [.. Taste.Of(ledger, chat).History.Items.Where(past => said.Contains(past.Item)).Select(past => past.Weight < 0 ? past : new(past.Item, 0))];
    }

    private static UserHistory History(IReadOnlyList<HistoryItem> past, DialogueState state)
    {
        if (state.Like.Count == 0 && state.Unlike.Count == 0) return new(past);
        var named = state.Like.Concat(state.Unlike).ToHashSet();
        var background = state.Like.Count == 0 ? 1 : Background;
        return new([
            .. past.Where(one => !named.Contains(one.Item)).Select(one => one with { Weight = one.Weight > 0 ? one.Weight * background : one.Weight }),
            .. state.Unlike.Select(item => new HistoryItem(item, -1)),
            .. state.Like.Select(item => new HistoryItem(item))]);
    }
}
