namespace Recsys.LanguageModel.Understanding;

/// <summary>One intent in the model's words, as the prompt's schema has it.</summary>
internal sealed record ModelIntent(string Kind, string Quote)
{
    public IReadOnlyList<string>? Items { get; init; }

    public IReadOnlyList<ModelConstraint>? Constraints { get; init; }

    public string? Aspect { get; init; }

    public double? Rating { get; init; }

    public double? Scale { get; init; }

    public int? Count { get; init; }

    public string? Text { get; init; }
}
