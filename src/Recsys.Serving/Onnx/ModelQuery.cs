namespace Recsys.Serving.Onnx;

/// <summary>One person's question to a model, in the model's own indexes.</summary>
/// <param name="User">The trained user, or -1 for one to be folded in from the history.</param>
/// <param name="History">Items, oldest first.</param>
/// <param name="Weights">One for each item of the history; negative for what was disliked.</param>
/// <param name="Exclude">Items that may not come back.</param>
public readonly record struct ModelQuery(int User, IReadOnlyList<int> History, IReadOnlyList<float> Weights, IReadOnlyCollection<int> Exclude);
