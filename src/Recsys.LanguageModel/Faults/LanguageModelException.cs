namespace Recsys.LanguageModel.Faults;

/// <summary>The model gave no usable answer; the message is for people and holds neither keys nor texts.</summary>
public sealed class LanguageModelException(FailureKind kind, string message, Exception? inner = null) : Exception(message, inner)
{
    public FailureKind Kind { get; } = kind;

    /// <summary>How long the server asks to wait; null where it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The kind as a word for counting: <c>rate-limited</c>.</summary>
    public string Path => string.Concat(Kind.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : $"{c}"));

    /// <summary>May the same request succeed in a moment?</summary>
    internal bool IsPassing => Kind is FailureKind.RateLimited or FailureKind.Unavailable or FailureKind.Unreachable or FailureKind.Cut;

    /// <summary>Does it say that the provider is not well, rather than that we asked for too much?</summary>
    internal bool IsProviders => Kind is not (FailureKind.Budget or FailureKind.CircuitOpen or FailureKind.TooLong or FailureKind.Declined or FailureKind.NotRecorded);
}
