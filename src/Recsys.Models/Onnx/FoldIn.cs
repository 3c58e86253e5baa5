namespace Recsys.Models.Onnx;

/// <summary>What the sum over a history is divided by when a user is folded in.</summary>
public enum FoldIn
{
    /// <summary>Nothing: the plain sum.</summary>
    Sum,

    /// <summary>The total of the absolute weights: a mean.</summary>
    Mean,

    /// <summary>The square root of that total, as LightGCN's propagation divides by √|Nᵤ|.</summary>
    InverseSqrt,
}
