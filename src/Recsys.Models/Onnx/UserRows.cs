namespace Recsys.Models.Onnx;

/// <summary>What a factor model keeps of each user it was trained on.</summary>
public enum UserRows
{
    /// <summary>The whole vector eᵤ; the history of a request changes nothing.</summary>
    Whole,

    /// <summary>Only the user's own part; what the history gives is added for every request, so that newer items count.</summary>
    OwnPart,
}
