namespace Recsys.Conversation.Planning;

/// <summary>What a critique does with the list.</summary>
internal enum ChipKind
{
    Compare,
    Add,
    LeaveOut,
}
