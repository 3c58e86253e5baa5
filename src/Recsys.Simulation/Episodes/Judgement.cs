using Recsys.LanguageModel.Budgets;

namespace Recsys.Simulation.Episodes;

/// <summary>What a language model judged of a conversation after it was over.</summary>
public sealed record Judgement
{
    /// <summary>iEvaLM's persuasiveness of the last recommendation, 0 to 2, where 2 is given whenever a target is mentioned; null where the judge gave no usable answer.</summary>
    public int? PersuasionMentioned { get; init; }

    /// <summary>The same judged by the words alone.</summary>
    public int? Persuasion { get; init; }

    /// <summary>The claims that the judge counted in the last recommendation; null where it gave no usable answer.</summary>
    public int? Claims { get; init; }

    /// <summary>Those of them that the facts bear out.</summary>
    public int? Supported { get; init; }

    public ModelCost Cost { get; init; }
}
