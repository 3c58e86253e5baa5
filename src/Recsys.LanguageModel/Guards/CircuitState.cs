namespace Recsys.LanguageModel.Guards;

/// <summary>Whether the model is asked at all.</summary>
public enum CircuitState
{
    /// <summary>All is well.</summary>
    Closed,

    /// <summary>After many failures nothing is asked until the pause is over.</summary>
    Open,

    /// <summary>The pause is over: one call tries whether the model is back.</summary>
    Trying,
}
