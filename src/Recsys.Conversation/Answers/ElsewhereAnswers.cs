using Recsys.Conversation.Elsewhere;
using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;

namespace Recsys.Conversation.Answers;

/// <summary>Answers to wishes for things of another kind: from a catalogue of that kind, or that there is none.</summary>
internal sealed class ElsewhereAnswers(ICatalog catalog, IReadOnlyList<OtherCatalog> others)
{
    private const int Items = 5, Liked = 5;

    public async Task<ReplyPart> AnswerAsync(Intent intent, DialogueAct act, AnswerContext context, CancellationToken cancellationToken)
    {
        var noun = intent.Slots.OfType<TextSlot>().Select(slot => slot.Text).FirstOrDefault() ?? "";
        if (others.FirstOrDefault(other => other.Nouns.Contains(noun, StringComparer.OrdinalIgnoreCase)) is not { } found) return new ElsewherePart(noun);
        var like = Like(intent, context);
        return new ElsewherePart(noun)
        {
            Plural = found.Catalog.Schema.Plural,
            Like = [.. like.Select(item => item.Id)],
            Items = await found.FindAsync(act.Text, catalog.Schema, like, Items, cancellationToken),
        };
    }

    /// <summary>What is known of an item of the list that was just shown; null where that is gone.</summary>
    public static ReplyPart? About(Intent intent, AnswerContext context)
    {
        var title = intent.Slots.OfType<TextSlot>().Select(slot => slot.Text).FirstOrDefault();
        return context.State.Elsewhere is { Plural: { } plural } shown && shown.Items.FirstOrDefault(item => item.Title == title) is { } item
            ? new ElsewhereItemPart(shown.Noun, plural, item) { IsOpinion = intent.Kind == IntentKind.ElsewhereOpinion } : null;
    }

    // What "that" is; else what the talk is about, else what the person likes.
    private List<Item> Like(Intent intent, AnswerContext context)
    {
        List<ItemId> named = [.. intent.Items.Where(slot => !slot.IsAmbiguous).Select(slot => slot.Choices[0])];
        if (named.Count == 0 && context.State.Focus is { } focus) named = [focus];
        if (named.Count == 0 && context.State.Like.Count > 0) named = [.. context.State.Like];
        if (named.Count == 0) named = [.. context.State.Shown.Take(1)];
        if (named.Count == 0) named = [.. Taste.Of(context.Ledger, context.State.Chat).History.Liked.TakeLast(Liked)];
        return [.. named.Select(catalog.Find).OfType<Item>()];
    }
}
