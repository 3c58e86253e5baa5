using System.Net;

namespace Recsys.Storage.Fetch;

/// <summary>Downloads a file; a download that was cut off goes on where it stopped, also in a later run.</summary>
internal sealed class Downloader(HttpClient http)
{
    private const int Attempts = 3;
    private static readonly TimeSpan longestSilence = TimeSpan.FromSeconds(30);

    /// <exception cref="IOException">The server cannot be reached, refuses, or broke off too often; what came so far is kept.</exception>
    public async Task DownloadAsync(Uri source, string path, IProgress<FetchProgress>? progress, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await ContinueAsync(source, path, progress, cancellationToken);
                return;
            }
            catch (Exception cut) when (cut is HttpIOException or TimeoutException && attempt < Attempts)
            {
                // The next attempt asks for the rest.
            }
            catch (Exception fault) when (fault is HttpRequestException or HttpIOException or TimeoutException)
            {
                throw new IOException($"{source} could not be fetched: {fault.Message.TrimEnd('.')}.", fault);
            }
        }
    }

    private async Task ContinueAsync(Uri source, string path, IProgress<FetchProgress>? progress, CancellationToken cancellationToken)
    {
        var part = new PartialFile(path);
        using var request = new HttpRequestMessage(HttpMethod.Get, source);
        if (part.Tag is { } tag)
        {
            request.Headers.Range = new(part.Length, null);
            request.Headers.IfRange = new(tag);
        }
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            part.Forget();
            throw new HttpIOException(HttpRequestError.InvalidResponse, "the file has changed meanwhile");
        }
        response.EnsureSuccessStatusCode();
        var goesOn = response.StatusCode == HttpStatusCode.PartialContent && response.Content.Headers.ContentRange?.From == part.Length;
        part.Begin(goesOn, response.Headers.ETag);
        await CopyAsync(response.Content, part, progress, cancellationToken);
        part.Complete();
    }

    private static async Task CopyAsync(HttpContent content, PartialFile part, IProgress<FetchProgress>? progress, CancellationToken cancellationToken)
    {
        var total = part.Length + content.Headers.ContentLength;
        await using var body = await content.ReadAsStreamAsync(cancellationToken);
        await using var file = part.Append();
        var buffer = new byte[1 << 16];
        for (int read; (read = await ReadAsync(body, buffer, cancellationToken)) > 0;)
        {
            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            progress?.Report(new(file.Position, total));
        }
    }

    /// <summary>Reads, but does not wait forever for a server that has gone silent.</summary>
    private static async Task<int> ReadAsync(Stream body, byte[] buffer, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(longestSilence);
        try
        {
            return await body.ReadAsync(buffer, patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"the server has said nothing for {longestSilence.TotalSeconds:F0} seconds");
        }
    }
}
