using System.ComponentModel;
using Recsys.Conversation.Sessions;
using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.Plugin;

/// <summary>The recommender, as functions a language model can call: each is one turn of the user's conversation.</summary>
/// <param name="loading">What they work on; whoever calls one waits for it.</param>
public sealed class RecommenderFunctions(Task<RecommenderParts> loading)
{
    private const int LongestList = 20;

    [Description("Finds items for the user from their taste and from what they ask for now. Only the returned items may be recommended.")]
    public Task<FunctionReply> RecommendAsync(
        [Description("What the user asks for, in their own words, e.g. 'a slow film set in space'.")] string request,
        [Description("How many items to return, 1 to 20.")] int count = 5,
        CancellationToken cancellationToken = default) =>
        SayAsync(request, count: Math.Clamp(count, 1, LongestList), cancellationToken: cancellationToken);

    [Description("Changes the last list: a further wish, something to leave out, or more like one of them.")]
    public Task<FunctionReply> RefineAsync(
        [Description("The change in the user's own words, e.g. 'newer, and no horror'.")] string change,
        CancellationToken cancellationToken = default) =>
        SayAsync(change, cancellationToken: cancellationToken);

    [Description("Says why an item of the last list was recommended. The reasons are computed from the user's taste and the models.")]
    public Task<FunctionReply> ExplainAsync(
        [Description("The id or the title of the item.")] string item, CancellationToken cancellationToken = default) =>
        AboutAsync(IntentKind.Why, "Why {0}?", [item], cancellationToken);

    [Description("Says why an item is not in the last list: seen, against a wish, or ranked lower.")]
    public Task<FunctionReply> WhyNotAsync(
        [Description("The id or the title of the item.")] string item, CancellationToken cancellationToken = default) =>
        AboutAsync(IntentKind.WhyNot, "Why not {0}?", [item], cancellationToken);

    [Description("Compares two or three items, facet by facet, and says which fits the user better.")]
    public Task<FunctionReply> CompareAsync(
        [Description("The ids or titles, two or three.")] string[] items, CancellationToken cancellationToken = default) =>
        items.Length is < 2 or > 3
            ? Task.FromResult(new FunctionReply("Name two or three items to compare.", []))
            : AboutAsync(IntentKind.Compare, "Compare {0}", items, cancellationToken);

    [Description("Looks items up in the catalogue by words of their titles. Use it to get an id.")]
    public Task<FunctionReply> SearchAsync(
        [Description("Words of a title, e.g. 'blade runner'.")] string words, CancellationToken cancellationToken = default)
    {
        TextSpan all = new(0, words.Length);
        DialogueAct act = new(words, [new(IntentKind.Search, 1, all) { Slots = [new TextSlot(words, 1, all)] }]);
        return SayAsync(words, act, cancellationToken: cancellationToken);
    }

    [Description("Tells what the catalogue says of one item.")]
    public Task<FunctionReply> GetItemAsync(
        [Description("The id or the title of the item.")] string item, CancellationToken cancellationToken = default) =>
        AboutAsync(IntentKind.Detail, "Tell me about {0}", [item], cancellationToken);

    [Description("Notes what the user said of an item. Call it only when the user said so themselves; it can be taken back with 'refine_recommendations' and 'undo'.")]
    public Task<FunctionReply> RecordFeedbackAsync(
        [Description("The id or the title of the item.")] string item,
        [Description("What the user said of it: Liked, Disliked, Seen or NotNow.")] FeedbackKind feedback,
        CancellationToken cancellationToken = default) => feedback switch
        {
            FeedbackKind.Liked => AboutAsync(IntentKind.Liked, "I liked {0}", [item], cancellationToken),
            FeedbackKind.Disliked => AboutAsync(IntentKind.Disliked, "I did not like {0}", [item], cancellationToken),
            FeedbackKind.Seen => AboutAsync(IntentKind.Seen, "I have seen {0}", [item], cancellationToken),
            _ => AboutAsync(IntentKind.NotNow, "Not {0} now", [item], cancellationToken),
        };

    [Description("Tells what is known of the user's taste, and from where.")]
    public Task<FunctionReply> GetProfileAsync(CancellationToken cancellationToken = default) =>
        AboutAsync(IntentKind.Profile, "What do you know about me?", [], cancellationToken);

    [Description("Predicts how the user would rate an item.")]
    public Task<FunctionReply> PredictRatingAsync(
        [Description("The id or the title of the item.")] string item, CancellationToken cancellationToken = default) =>
        AboutAsync(IntentKind.Predict, "Would I like {0}?", [item], cancellationToken);

    private async Task<FunctionReply> AboutAsync(IntentKind kind, string words, IReadOnlyList<string> named, CancellationToken cancellationToken)
    {
        var parts = await loading.WaitAsync(cancellationToken);
        List<Item> items = [];
        foreach (var name in named)
        {
            if (Find(name, parts) is not { } item) return new($"There is no {parts.Catalog.Schema.Noun} '{name}' in the catalogue; look it up with search_items.", []);
            items.Add(item);
        }
        var utterance = string.Format(System.Globalization.CultureInfo.InvariantCulture, words, string.Join(" and ", items.Select(item => item.Title)));
        TextSpan all = new(0, utterance.Length);
        DialogueAct act = new(utterance, [new(kind, 1, all) { Slots = [.. items.Select(item => new ItemSlot([item.Id], 1, all))] }]);
        return await SayAsync(utterance, act, cancellationToken: cancellationToken);
    }

    // A model is told what is refused, so that it can pass it on.
    private async Task<FunctionReply> SayAsync(string utterance, DialogueAct? act = null, int? count = null, CancellationToken cancellationToken = default)
    {
        var parts = await loading.WaitAsync(cancellationToken);
        try
        {
            return parts.Replies.Of(await parts.Session.SayAsync(utterance, act, count, cancellationToken));
        }
        catch (RefusedException refused)
        {
            return new(refused.Message, []);
        }
    }

    // An id, a title as it stands, or a title as people say it.
    private static Item? Find(string name, RecommenderParts parts) =>
        parts.Catalog.Find(new(name))
        ?? parts.Catalog.Items.FirstOrDefault(item => item.Title.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase))
        ?? (parts.Reader.Mentions(name) is [var mention, ..] ? parts.Catalog.Find(mention.Choices[0]) : null);
}
