using System.CommandLine;
using ModelContextProtocol.Server;
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
            await using var services = RecsysHost.Start();
            await using StdioServerTransport transport = new(RecsysFunctions.PluginName);
            await using var server = McpServer.Create(transport, RecsysFunctions.McpServer(RecsysFunctions.Of(services, new(input.GetRequiredValue(user)))));
            await server.RunAsync(cancellationToken);
        });
    }
}
