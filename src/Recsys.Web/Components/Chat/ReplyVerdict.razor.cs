using Microsoft.AspNetCore.Components;
using Recsys.Core.Store;

namespace Recsys.Web.Components.Chat;

/// <summary>Thumbs and a comment on an answer.</summary>
public sealed partial class ReplyVerdict(TimeProvider clock) : ComponentBase
{
    private bool? isHelpful;
    private string comment = "";

    [CascadingParameter] public ChatRoom Room { get; set; } = null!;

    [Parameter, EditorRequired] public int Number { get; set; }

    private bool IsNoted => comment.Length > 0 && comment.Trim() == Room.VerdictOn(Number)?.Comment;

    protected override void OnParametersSet() =>
        (isHelpful, comment) = (Room.VerdictOn(Number)?.IsHelpful, Room.VerdictOn(Number)?.Comment ?? "");

    private async Task RateAsync(bool verdict)
    {
        isHelpful = isHelpful == verdict ? null : verdict;
        await Room.JudgeAsync(Number, isHelpful is { } thinks ? new(thinks, comment, clock.GetUtcNow()) : null);
    }

    private Task CommentAsync() => Room.JudgeAsync(Number, new TurnVerdict(isHelpful ?? true, comment.Trim(), clock.GetUtcNow()));
}
