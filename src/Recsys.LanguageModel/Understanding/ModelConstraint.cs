namespace Recsys.LanguageModel.Understanding;

/// <summary>One condition in the model's words.</summary>
internal sealed record ModelConstraint(string Facet, string Operator)
{
    public string? Value { get; init; }

    public double? Low { get; init; }

    public double? High { get; init; }

    public bool Wanted { get; init; } = true;

    public bool Hard { get; init; }
}
