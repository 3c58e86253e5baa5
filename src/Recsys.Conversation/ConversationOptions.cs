using System.ComponentModel.DataAnnotations;
using Recsys.Core.Pipeline;

namespace Recsys.Conversation;

/// <summary>How the conversation behaves, from the section <c>Conversation</c> of appsettings.json.</summary>
public sealed record ConversationOptions
{
    /// <summary>How many items a list holds where the person does not say.</summary>
    [Range(1, 20)] public int SlateSize { get; init; } = 5;

    /// <summary>The longest list that can be asked for.</summary>
    [Range(1, 100)] public int LongestSlate { get; init; } = 20;

    /// <summary>What may be shown of what the person knows.</summary>
    public SeenPolicy SeenPolicy { get; init; } = SeenPolicy.OnlyNew;

    /// <summary>How varied the list for a newcomer is, 0 to 1: nothing is known, so that it shows the breadth of what is popular.</summary>
    [Range(0, 1)] public double ColdStartDiversity { get; init; } = 0.5;

    /// <summary>How many candidates are offered for revision after the first list is on the screen.</summary>
    [Range(2, 100)] public int Revised { get; init; } = 20;
}
