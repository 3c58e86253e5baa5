using Recsys.Core;
using Recsys.Core.Metrics;
using Recsys.Models.Runs;

namespace Recsys.Cli.Bench;

/// <summary>Asks the retrievers as the product does, user by user.</summary>
internal sealed class RerankQuestions(RunData data, IReadOnlyList<ICandidateRetriever> retrievers, string generator, int candidates)
{
    private const int ListLength = 200;   // as the pipeline asks for

    private IdMap Items => data.Split.Train.Items;

    public async Task<IReadOnlyList<RerankQuestion>> AskAsync(IEnumerable<EvaluationCase> cases, CancellationToken cancellationToken)
    {
        List<RerankQuestion> questions = [];
        foreach (var one in cases) questions.Add(await AskAsync(one, cancellationToken));
        return questions;
    }

    private async Task<RerankQuestion> AskAsync(EvaluationCase one, CancellationToken cancellationToken)
    {
        var history = UserHistory.OfLiked(one.Query.History.Select(Id));
        RetrievalRequest request = new(history, Math.Max(ListLength, candidates))
        {
            User = new(data.Split.Train.Users[one.Query.User]),
            Exclude = history.Liked.ToHashSet(),
        };
        List<CandidateList> lists = [];
        foreach (var retriever in retrievers) lists.Add(new(retriever.Name, await retriever.RetrieveAsync(request, cancellationToken)));
        var own = lists.First(list => list.Source == generator).Candidates;
        return new(request, lists, [.. own.Take(candidates).Select(candidate => candidate.Item)], one.Relevant.Select(Id).ToHashSet());
    }

    private ItemId Id(int item) => new(Items[item]);
}
