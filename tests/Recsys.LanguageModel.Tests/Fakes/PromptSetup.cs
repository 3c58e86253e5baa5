using Microsoft.Extensions.AI;
using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.LanguageModel.Prompts;
using Recsys.LanguageModel.Ranking;

namespace Recsys.LanguageModel.Tests.Fakes;

/// <summary>The shipped prompts over a fake client, and requests to try them with.</summary>
internal static class PromptSetup
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "prompts");

    public static LanguageModelOptions Options { get; } = new() { Provider = ModelProvider.Compatible, Model = "fake" };

    public static PromptLibrary Library(IChatClient client, LanguageModelOptions? options = null) => new(client, Folder, options ?? Options, TimeProvider.System);

    public static LanguageModelReviser Reviser(
        IChatClient client, RerankOptions? rerank = null, ICatalog? catalog = null, LiftGate? gate = null, StepPaths? paths = null, DeadlineOptions? deadlines = null)
    {
        var options = Options with { Rerank = rerank ?? new(), Deadlines = deadlines ?? new() };
        var films = catalog ?? Films.Catalog;
        ItemText items = new(films);
        var library = Library(client, options);
        IOrdering ordering = options.Rerank.Mode switch
        {
            RerankMode.PointWise => new PointWise(library, items, films.Schema),
            RerankMode.PairWise => new PairWise(library, items, films.Schema),
            _ => new ListWise(library, items, films.Schema, options.Rerank.Shuffles),
        };
        return new(ordering, films, items, options, gate ?? new(options.Rerank), paths ?? new("tests"), TimeProvider.System);
    }

    public static SlateRevisionRequest Revision(int candidates, ICatalog? catalog = null) =>
        new("something funny for tonight", Films.Ranked(candidates, catalog), new(UserHistory.OfLiked([new("f24")]), 5)) { Notes = [] };
}
