using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Recsys.Conversation;
using Recsys.Core;
using Recsys.Core.Splits;
using Recsys.Hosting;
using Recsys.Simulation.Episodes;
using Recsys.Simulation.Matching;
using Recsys.Simulation.Needs;
using Recsys.Simulation.Protocols;
using Recsys.Simulation.Scenarios;
using Recsys.Simulation.Systems;
using Recsys.Simulation.Users;

namespace Recsys.Web.Runs;

/// <summary>Simulated people who talk with the recommender of this host while somebody watches; nothing of it is kept.</summary>
internal sealed class LiveSimulation(Collection collection, RecommendationDialogue dialogue, SimulationOptions options) : IDisposable
{
    private readonly SemaphoreSlim places = new(Math.Max(1, options.Watched));
    private readonly Lazy<Task<People>> people = new(() => PeopleAsync(collection));

    /// <summary>Who the person of a number is, and what they want.</summary>
    public async Task<Scenario> ScenarioAsync(NeedMode mode, int number) => (await people.Value).Scenarios[mode].At(number, Seed);

    private const int Seed = 1;

    /// <summary>The turns of a conversation as they happen, then the whole of it; nothing at all where too many are watched already.</summary>
    public async IAsyncEnumerable<LiveStep> WatchAsync(Scenario scenario, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!places.Wait(0, cancellationToken)) yield break;
        try
        {
            var known = await people.Value;
            var steps = Channel.CreateUnbounded<LiveStep>();
            EpisodeRunner runner = new(known.Index, ProtocolRules.Strict, known.Users) { Watch = turn => steps.Writer.TryWrite(new(turn, null)) };
            var talking = TalkAsync(runner, scenario, steps.Writer, cancellationToken);
            await foreach (var step in steps.Reader.ReadAllAsync(cancellationToken)) yield return step;
            await talking;
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose() => places.Dispose();

    private async Task TalkAsync(EpisodeRunner runner, Scenario scenario, ChannelWriter<LiveStep> steps, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Yield();   // the watcher reads while it talks
            steps.TryWrite(new(null, await runner.RunAsync(scenario, new ConversationSystem(dialogue, new(collection.Catalog)), cancellationToken)));
        }
        finally
        {
            steps.Complete();
        }
    }

    private static async Task<People> PeopleAsync(Collection collection)
    {
        var popularity = await collection.Popularity.RetrieveAsync(new(UserHistory.Empty, collection.Catalog.Items.Count));
        AttributeIndex index = new(collection.Catalog, new(collection.Catalog, popularity.Select(one => (one.Item, one.Score))));
        TraitFinder traits = new(index, Voice.Embedded);
        var (profiles, known) = collection.Interactions is { } table ? (Profiles.OfUsers(RandomSplit.PerUser(table, seed: Seed)), (int?)null) : (Profiles.OfBox(), Profiles.KnownLikes);
        NeedMaker needs = new(index, traits);
        return new(index, new EmbeddedUsers(traits, collection.Catalog.Schema), new[] { NeedMode.Targets, NeedMode.Constraints }
            .ToDictionary(mode => mode, IScenarioSource (mode) => new ProfileScenarios(collection.Name, profiles, needs, new(mode, Known: known))));
    }

    /// <summary>Who can be watched over what.</summary>
    private sealed record People(AttributeIndex Index, IUserFactory Users, IReadOnlyDictionary<NeedMode, IScenarioSource> Scenarios);
}
