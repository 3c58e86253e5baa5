namespace Recsys.Core;

/// <summary>Candidate generation: finds the items that a person may like among all of the catalogue.</summary>
public interface ICandidateRetriever
{
    /// <summary>The name in traces and reports, e.g. <c>lightgcn</c>.</summary>
    string Name { get; }

    /// <summary>
    /// The best candidates first, none twice, none excluded, at most <see cref="RetrievalRequest.Count"/>;
    /// none at all where this retriever has nothing to say (no history it knows, no words it reads).
    /// </summary>
    ValueTask<IReadOnlyList<Candidate>> RetrieveAsync(RetrievalRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Answers many requests at once, in their order, each as if it were asked alone. One after the other where a retriever
    /// knows no faster way.
    /// </summary>
    async ValueTask<IReadOnlyList<IReadOnlyList<Candidate>>> RetrieveManyAsync(
        IReadOnlyList<RetrievalRequest> requests, CancellationToken cancellationToken = default)
    {
        List<IReadOnlyList<Candidate>> answers = new(requests.Count);
        foreach (var request in requests) answers.Add(await RetrieveAsync(request, cancellationToken));
        return answers;
    }
}
