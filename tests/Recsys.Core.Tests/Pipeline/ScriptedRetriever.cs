namespace Recsys.Core.Tests.Pipeline;

/// <summary>A retriever whose answer is given by a function; it obeys no rule of the contract unless the function does.</summary>
internal sealed class ScriptedRetriever(string name, Func<RetrievalRequest, IEnumerable<string>> answer) : ICandidateRetriever
{
    public string Name { get; } = name;

    public ValueTask<IReadOnlyList<Candidate>> RetrieveAsync(RetrievalRequest request, CancellationToken cancellationToken = default) =>
        new([.. answer(request).Take(request.Count).Select((id, i) => new Candidate(new(id), -i))]);
}
