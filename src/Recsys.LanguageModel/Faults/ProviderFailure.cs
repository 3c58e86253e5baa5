using System.ClientModel;
using System.Text.Json;

namespace Recsys.LanguageModel.Faults;

/// <summary>What the exceptions of the providers' clients mean.</summary>
internal static class ProviderFailure
{
    /// <summary>The failure in one form; null where it has it already, or is none of the provider's.</summary>
    public static LanguageModelException? Of(Exception failure) => KindOf(failure) is { } kind ? Of(kind, failure) : null;

    public static LanguageModelException Of(FailureKind kind, Exception? inner = null) => new(kind, Text(kind), inner);

    private static FailureKind? KindOf(Exception failure) => failure switch
    {
        LanguageModelException => null,
        HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded } => FailureKind.Cut,
        HttpRequestException => FailureKind.Unreachable,
        IOException => FailureKind.Cut,
        ClientResultException { InnerException: { } inner } => KindOf(inner) ?? FailureKind.Unavailable,
        ClientResultException => FailureKind.Unavailable,
        // What the clients' parsers make of an answer that is not of the protocol.
        JsonException or FormatException or InvalidOperationException or ArgumentException or KeyNotFoundException or NotSupportedException => FailureKind.Garbled,
        _ => null,
    };

    private static string Text(FailureKind kind) => kind switch
    {
        FailureKind.Cut => "The language model's answer broke off.",
        FailureKind.Unreachable => "Nothing answers at the language model's address.",
        FailureKind.Garbled => "The language model's answer cannot be read.",
        FailureKind.TooLong => "The language model did not come to an end.",
        FailureKind.Empty => "The language model answered with nothing.",
        FailureKind.Declined => "The language model declined to answer this.",
        _ => "The language model's server failed.",
    };
}
