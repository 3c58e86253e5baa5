namespace Recsys.LanguageModel.Recording;

/// <summary>Whether answers of the model are kept and played back.</summary>
public enum RecordingMode
{
    Off,

    /// <summary>Ask the model and keep its answers.</summary>
    Record,

    /// <summary>Answer from the kept ones only; the model is never asked.</summary>
    Replay,
}
