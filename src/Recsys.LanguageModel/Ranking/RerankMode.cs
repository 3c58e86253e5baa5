namespace Recsys.LanguageModel.Ranking;

/// <summary>How the model is asked for an order ("Uncovering ChatGPT's Capabilities", Dai et al., 2023).</summary>
public enum RerankMode
{
    /// <summary>Never.</summary>
    Off,

    /// <summary>One question: the letters, best first.</summary>
    ListWise,

    /// <summary>One question for each candidate: how well it fits.</summary>
    PointWise,

    /// <summary>One question for each pair of neighbours, as often as a bubble sort asks.</summary>
    PairWise,
}
