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

    /// <summary>What a turn costs in bits: a question is asked only where its answer is expected to tell as much of what is meant.</summary>
    [Range(0, 100)] public double QuestionPrice { get; init; } = 1.5;

    /// <summary>How many bits more a question must be worth where the taste is known: that orders the list already.</summary>
    [Range(0, 100)] public double KnownTastePrice { get; init; } = 1;

    /// <summary>How many bits more a question must be worth for every one that was asked before: patience shrinks.</summary>
    [Range(0, 100)] public double PatiencePrice { get; init; } = 0.5;

    /// <summary>The share of the probability on the list from which looking is quicker than answering, 0 to 1.</summary>
    [Range(0, 1)] public double GoodShare { get; init; } = 0.3;
}
