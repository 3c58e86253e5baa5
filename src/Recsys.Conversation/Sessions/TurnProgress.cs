using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Sessions;

/// <summary>How far a turn has come, for whoever looks at it at any moment.</summary>
public sealed record TurnProgress(string Utterance)
{
    public string Status { get; init; } = "";

    public IReadOnlyList<ReplyPart> Parts { get; init; } = [];

    public IReadOnlyList<Chip> Chips { get; init; } = [];

    public string Prose { get; init; } = "";

    /// <summary>The list on the screen; null where there is none yet.</summary>
    public SlatePart? Slate => Parts.OfType<SlatePart>().FirstOrDefault();

    internal TurnProgress After(TurnEvent happened) => happened switch
    {
        TurnStatus status => this with { Status = status.Text },
        TurnParts parts => this with { Parts = parts.Parts, Chips = parts.Chips },
        TurnProse piece => this with { Prose = Prose + piece.Text },
        _ => this,
    };
}
