namespace Recsys.Core.Tests.Pipeline;

/// <summary>A retriever whose answer is given by a function; it obeys no rule of the contract unless the function does.</summary>
internal sealed class ScriptedRetriever(string name, Func<RetrievalRequest, IEnumerable<string>> answer) : ICandidateRetriever
{
    public string Name { get; } = name;

    /// <summary>Is told the number of requests when many are asked at once.</summary>
    public Action<int> Asked { get; init; } = _ => { };

    public ValueTask<IReadOnlyList<Candidate>> RetrieveAsync(RetrievalRequest request, CancellationToken cancellationToken = default) =>
        new([.. answer(request).Take(request.Count).Select((id, i) => new Candidate(new(id), -i))]);

    public async ValueTask<IReadOnlyList<IReadOnlyList<Candidate>>> RetrieveManyAsync(
        IReadOnlyList<RetrievalRequest> requests, CancellationToken cancellationToken = default)
    {
        Asked(requests.Count);
        List<IReadOnlyList<Candidate>> answers = [];
        foreach (var request in requests) answers.Add(await RetrieveAsync(request, cancellationToken));
        return answers;
    }
}
