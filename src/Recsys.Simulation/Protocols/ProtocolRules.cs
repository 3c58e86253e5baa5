namespace Recsys.Simulation.Protocols;

/// <summary>What a protocol insists on: each fix of iEvaLM is a switch of its own, and reports print them all.</summary>
public sealed record ProtocolRules(string Name)
{
    /// <summary>Our default: every fix on.</summary>
    public static ProtocolRules Strict { get; } = new("strict")
    {
        GuardsDeliveredText = true,
        CountsOnlyShown = true,
        CountsMissingRecommendations = true,
        AnswersCoarsely = true,
        ReportsUntainted = true,
        MaxTurns = 10,
    };

    /// <summary>As the released code of iEvaLM works, each known fault kept.</summary>
    public static ProtocolRules Ievalm { get; } = new("ievalm") { MaxTurns = 5 };

    /// <summary>Is the text that reaches the system kept free of target titles? Else only what a simulator is told is.</summary>
    public bool GuardsDeliveredText { get; init; }

    /// <summary>Does only what was shown count, and end the episode? Else a place among fifty on a list that nobody sees does.</summary>
    public bool CountsOnlyShown { get; init; }

    /// <summary>Is a conversation without a recommendation a miss? Else it leaves the denominator.</summary>
    public bool CountsMissingRecommendations { get; init; }

    /// <summary>Is an answer one name, a decade, a mood? Else it is everything that the data says of the targets.</summary>
    public bool AnswersCoarsely { get; init; }

    /// <summary>Are results also given for dialogues that do not name a target beforehand?</summary>
    public bool ReportsUntainted { get; init; }

    public int MaxTurns { get; init; }

    /// <summary>How many items a person sees at once.</summary>
    public int SlateSize { get; init; } = 10;

    /// <summary>The switches in words.</summary>
    public IReadOnlyList<(string Switch, bool IsOn, string Meaning)> Switches =>
    [
        ("guard-delivered-text", GuardsDeliveredText, "the text that reaches the system is kept free of target titles"),
        ("only-shown-counts", CountsOnlyShown, $"success is a hit among the {SlateSize} items shown, not among 50 that nobody sees"),
        ("no-recommendation-is-a-miss", CountsMissingRecommendations, "conversations without a recommendation stay in the denominator"),
        ("coarse-answers", AnswersCoarsely, "an answer is one name, a decade or a mood, never a cast list"),
        ("untainted-reported", ReportsUntainted, "results are also given where the dialogue does not name a target beforehand"),
    ];
}
