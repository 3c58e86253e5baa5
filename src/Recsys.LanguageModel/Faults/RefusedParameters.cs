using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Recsys.LanguageModel.Faults;

/// <summary>
/// Does without the parameters that a model does not take: newer ones want no temperature, older servers know no schema and
/// have another name for the longest answer. What was refused once is left out from then on.
/// </summary>
internal sealed partial class RefusedParameters(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    // What an answer can do without, and what stands in for it.
    private static readonly Dictionary<string, string?> instead = new()
    {
        ["temperature"] = null,
        ["top_p"] = null,
        ["response_format"] = null,
        ["stream_options"] = null,
        ["max_completion_tokens"] = "max_tokens",
    };

    private readonly ConcurrentDictionary<string, bool> refused = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await AmendAsync(request, cancellationToken);
        var response = await base.SendAsync(request, cancellationToken);
        while (await RefusedByAsync(response, cancellationToken) is { } name && refused.TryAdd(name, true))
        {
            response.Dispose();
            await AmendAsync(request, cancellationToken);
            response = await base.SendAsync(request, cancellationToken);
        }
        return response;
    }

    private async Task AmendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (refused.IsEmpty || request.Content is not { Headers.ContentType.MediaType: "application/json" } content) return;
        if (JsonNode.Parse(await content.ReadAsByteArrayAsync(cancellationToken)) is not JsonObject body) return;
        foreach (var name in refused.Keys)
            if (body.Remove(name, out var value) && instead[name] is { } other) body[other] = value;
        ByteArrayContent amended = new(JsonSerializer.SerializeToUtf8Bytes(body));
        amended.Headers.ContentType = content.Headers.ContentType;
        request.Content = amended;
    }

    /// <summary>The parameter that a response refuses; null where it is none that can be left out.</summary>
    private static async Task<string?> RefusedByAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.StatusCode is not (HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity)) return null;
        var said = await ErrorBody.ReadAsync(response, cancellationToken);
        return Named().Match(ErrorBody.Parameter(said) is { } parameter ? $"'{parameter}'" : said) is { Success: true } found ? found.Groups[1].Value : null;
    }

    [GeneratedRegex(@"(?:[""']|supplied: )(temperature|top_p|response_format|stream_options|max_completion_tokens)\b")]
    private static partial Regex Named();
}
