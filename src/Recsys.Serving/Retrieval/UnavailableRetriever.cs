using Recsys.Core;
using Recsys.Serving.Onnx;

namespace Recsys.Serving.Retrieval;

/// <summary>Stands in line for a model that could not be loaded, so that every trace says why it is missing.</summary>
public sealed class UnavailableRetriever(string name, ModelUnavailableException reason) : ICandidateRetriever
{
    public string Name { get; } = name;

    public ModelUnavailableException Reason { get; } = reason;

    public ValueTask<IReadOnlyList<Candidate>> RetrieveAsync(RetrievalRequest request, CancellationToken cancellationToken = default) =>
        ValueTask.FromException<IReadOnlyList<Candidate>>(Reason);
}
