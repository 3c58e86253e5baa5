using System.Net;

namespace Recsys.LanguageModel.Faults;

/// <summary>
/// Turns an HTTP status that is no success into a <see cref="LanguageModelException"/>, for all providers alike, before
/// their clients put headers and bodies into texts of their own.
/// </summary>
internal sealed class StatusHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (!response.IsSuccessStatusCode)
            using (response) throw await DeclinedAsync(response, cancellationToken) ?? Of(response);
        if (AbortableStream.Current is { CanBeCanceled: true } abort) response.Content = await AbortableAsync(response.Content, abort, cancellationToken);
        return response;
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = base.Send(request, cancellationToken);
        if (response.IsSuccessStatusCode) return response;
        using (response) throw Of(response);
    }

    private static async Task<HttpContent> AbortableAsync(HttpContent content, CancellationToken abort, CancellationToken cancellationToken)
    {
        StreamContent abortable = new(new AbortableStream(await content.ReadAsStreamAsync(cancellationToken), abort));
        foreach (var (name, values) in content.Headers) abortable.Headers.TryAddWithoutValidation(name, values);
        return abortable;
    }

    private static async Task<LanguageModelException?> DeclinedAsync(HttpResponseMessage response, CancellationToken cancellationToken) =>
        response.StatusCode == HttpStatusCode.BadRequest && ErrorBody.IsFiltered(await ErrorBody.ReadAsync(response, cancellationToken)) ? ProviderFailure.Of(FailureKind.Declined) : null;

    private static LanguageModelException Of(HttpResponseMessage response) => response.StatusCode switch
    {
        HttpStatusCode.TooManyRequests => new(FailureKind.RateLimited, "The language model is asked too often (429).") { RetryAfter = RetryAfter(response) },
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden =>
            new(FailureKind.Refused, $"The language model refuses the key ({(int)response.StatusCode}); check RECSYS_LanguageModel__ApiKey."),
        HttpStatusCode.NotFound => new(FailureKind.Refused, "The language model or its address is unknown (404); check LanguageModel:Endpoint and LanguageModel:Model."),
        HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError =>
            new(FailureKind.Unavailable, $"The language model's server failed ({(int)response.StatusCode}).") { RetryAfter = RetryAfter(response) },
        _ => new(FailureKind.Refused, $"The language model refuses the request ({(int)response.StatusCode})."),
    };

    private static TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } wait } => wait,
        { Date: { } date } => date - DateTimeOffset.UtcNow,
        _ => null,
    };
}
