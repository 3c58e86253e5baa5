using Recsys.Core;

namespace Recsys.Conversation.Tests.Dialogue;

/// <summary>The catalogue in its own order.</summary>
internal sealed class OrderRetriever(ICatalog catalog) : ICandidateRetriever
{
    public string Name => "popularity";

    public ValueTask<IReadOnlyList<Candidate>> RetrieveAsync(RetrievalRequest request, CancellationToken cancellationToken = default) =>
        new([.. catalog.Items.Where(item => !request.Exclude.Contains(item.Id)).Select((item, i) => new Candidate(item.Id, -i)).Take(request.Count)]);
}
