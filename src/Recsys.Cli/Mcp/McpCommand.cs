using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Server;
using Recsys.Core;
using Recsys.Core.Store;
using Recsys.Hosting;
using Recsys.Plugin;

namespace Recsys.Cli.Mcp;

/// <summary><c>recsys mcp</c></summary>
internal sealed class McpCommand : Verb
{
    private readonly Option<string> user = new("--user") { Description = "For whom it recommends; the model never says.", DefaultValueFactory = _ => "local" };

    public McpCommand() : base("mcp", "Offers the recommender to language models over the Model Context Protocol, on standard input and output.",
        "recsys mcp",
        "recsys mcp --user anna")
    {
        Add(user);
        SetAction(async (input, cancellationToken) =>
        {
            await using var services = RecsysHost.Start(added => added.AddSessions());
            UserId person = new(input.GetRequiredValue(user));
            using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var loading = LoadAsync(services, person, over.Token);
            await using StdioServerTransport transport = new(RecsysFunctions.PluginName);
            await using var server = McpServer.Create(transport, RecsysFunctions.McpServer(RecsysFunctions.Of(loading)));
            var serving = server.RunAsync(over.Token);
            if (await Task.WhenAny(serving, loading) == loading) await loading;   // where it failed, there is nothing to offer
            await serving;
            await over.CancelAsync();
            await ((Task)loading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);   // it uses the services until then
        });
    }

    // A client is answered at once; whoever calls a function waits for the models. They get a thread of their own: on a small
    // machine the pool has no other one for the answer while another waits for input.
    private static async Task<RecommenderParts> LoadAsync(ServiceProvider services, UserId person, CancellationToken cancellationToken)
    {
        var parts = await Task.Factory.StartNew(() => RecommenderParts.Of(services, person), cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        await IntroduceAsync(services.GetRequiredService<IRecsysStore>(), person, cancellationToken);
        return parts;
    }

    // What they say they liked is kept, as in any other chat of theirs.
    private static async Task IntroduceAsync(IRecsysStore store, UserId person, CancellationToken cancellationToken)
    {
        if (await store.FindUserAsync(person, cancellationToken) is null)
            await store.SaveUserAsync(new(person, person.Value, DateTimeOffset.UtcNow), cancellationToken);
    }
}
