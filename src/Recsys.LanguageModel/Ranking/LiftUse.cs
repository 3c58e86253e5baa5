namespace Recsys.LanguageModel.Ranking;

/// <summary>Whether the measured lift decides over the model's order.</summary>
public enum LiftUse
{
    /// <summary>The model's order counts unless what people then liked speaks against it.</summary>
    Measured,

    Always,
    Never,
}
