using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Answers;

/// <summary>What is said when an answer that is on the screen is replaced, and when it is.</summary>
internal static class SecondLook
{
    public const string Status = "Reading that once more";
    public const string ReadAgain = "On a second reading you mean something else: this takes the place of the first answer";
    public const string Reordered = "The list is in another order now: a language model looked at it";

    /// <summary>Would a person see the difference?</summary>
    public static bool Differs(Reply first, Reply second) => !first.Parts.Select(Seen).SequenceEqual(second.Parts.Select(Seen));

    private static string Seen(ReplyPart part) => $"{part.GetType().Name} {string.Join(' ', Items(part))}";

    private static IEnumerable<ItemId> Items(ReplyPart part) => part switch
    {
        SlatePart slate => slate.Slate.Items.Select(one => one.Item),
        FoundPart found => found.Items,
        ComparisonPart comparison => comparison.Items,
        DetailPart detail => [detail.Item],
        ElsewherePart elsewhere => elsewhere.Items.Select(item => item.Id),
        ElsewhereItemPart elsewhere => [elsewhere.Item.Id],
        _ => [],
    };
}
