using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Recsys.LanguageModel.Guards;

/// <summary>Lets only so many calls run at once; the others wait, as long as their deadline lets them.</summary>
internal sealed class GateChatClient(IChatClient inner, int places) : StreamedChatClient(inner)
{
    private readonly SemaphoreSlim gate = new(places);

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            await foreach (var update in base.GetStreamingResponseAsync(messages, options, cancellationToken)) yield return update;
        }
        finally
        {
            gate.Release();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) gate.Dispose();
        base.Dispose(disposing);
    }
}
