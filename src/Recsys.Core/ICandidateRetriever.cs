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
}
