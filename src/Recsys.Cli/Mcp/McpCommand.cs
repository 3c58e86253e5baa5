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
            await IntroduceAsync(services.GetRequiredService<IRecsysStore>(), person, cancellationToken);
            await using StdioServerTransport transport = new(RecsysFunctions.PluginName);
            await using var server = McpServer.Create(transport, RecsysFunctions.McpServer(RecsysFunctions.Of(services, person)));
            await server.RunAsync(cancellationToken);
        });
    }

    // What they say they liked is kept, as in any other chat of theirs.
    private static async Task IntroduceAsync(IRecsysStore store, UserId person, CancellationToken cancellationToken)
    {
        if (await store.FindUserAsync(person, cancellationToken) is null)
            await store.SaveUserAsync(new(person, person.Value, DateTimeOffset.UtcNow), cancellationToken);
    }
}
