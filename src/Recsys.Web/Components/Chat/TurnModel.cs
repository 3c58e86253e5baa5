using Recsys.Conversation.Sessions;
using Recsys.Core.Dialogue;

namespace Recsys.Web.Components.Chat;

/// <summary>A turn as it is shown: one that is kept, or one being taken.</summary>
public sealed record TurnModel(int Number, string Utterance, IReadOnlyList<ReplyPart> Parts, IReadOnlyList<Chip> Chips, string Prose)
{
    /// <summary>What is being done; null when it is done.</summary>
    public string? Status { get; init; }

    /// <summary>The turn as it is kept; null while it is being taken.</summary>
    public Turn? Kept { get; init; }

    /// <summary>Is it the newest, whose chips can be pressed?</summary>
    public bool IsLast { get; init; }

    public SlatePart? Slate => Parts.OfType<SlatePart>().FirstOrDefault();

    public static IReadOnlyList<TurnModel> Of(ChatView view)
    {
        List<TurnModel> models = [.. view.Shown.Select(turn => new TurnModel(turn.Number, turn.Utterance, turn.Parts, turn.Chips, turn.Prose) { Kept = turn })];
        if (view.Live is { Progress: var now })
            models.Add(new(models.Count + 1, now.Utterance, now.Parts, now.Chips, now.Prose) { Status = now.Status });
        if (models.Count > 0) models[^1] = models[^1] with { IsLast = true };
        return models;
    }
}
