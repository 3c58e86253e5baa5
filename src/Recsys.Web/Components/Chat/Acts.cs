using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.Web.Components.Chat;

/// <summary>What buttons say, as acts that need no reading.</summary>
internal static class Acts
{
    public static DialogueAct MoreLike(ItemId item, string words) => About(IntentKind.MoreLike, item, words);

    public static DialogueAct LessLike(ItemId item, string words) => About(IntentKind.LessLike, item, words);

    public static DialogueAct Recommend(string words) => new(words, [new(IntentKind.Recommend, 1, Whole(words))]);

    private static DialogueAct About(IntentKind kind, ItemId item, string words) =>
        new(words, [new(kind, 1, Whole(words)) { Slots = [new ItemSlot([item], 1, Whole(words))] }]);

    private static TextSpan Whole(string words) => new(0, words.Length);
}
