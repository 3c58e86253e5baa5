using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Recsys.Cli.Tests.Mcp;

/// <summary>The command as a client starts it: a process that is spoken to over its standard input and output.</summary>
public sealed class McpCommandTests
{
    [Fact]
    public async Task What_was_said_of_an_item_is_known_to_the_next_process_and_only_for_that_user()
    {
        using ScratchFolder home = new();

        await CallAsync(home.Path, "anna", "record_feedback", new() { ["item"] = "Heat (1995)", ["feedback"] = "Liked" });

        Assert.Contains("Heat", await CallAsync(home.Path, "anna", "get_profile", []), StringComparison.Ordinal);
        Assert.DoesNotContain("Heat", await CallAsync(home.Path, "ben", "get_profile", []), StringComparison.Ordinal);
    }

    private static async Task<string> CallAsync(string home, string user, string function, Dictionary<string, object?> arguments)
    {
        await using var client = await McpClient.CreateAsync(new StdioClientTransport(new()
        {
            Command = "dotnet",
            Arguments = [Path.Combine(AppContext.BaseDirectory, "recsys.dll"), "mcp", "--user", user],
            EnvironmentVariables = new Dictionary<string, string?> { ["RECSYS_HOME"] = home },
        }), new() { DiscoverProbeTimeout = Timeout.InfiniteTimeSpan }, cancellationToken: TestContext.Current.CancellationToken);   // a busy machine loads the models slowly
        var result = await client.CallToolAsync(function, arguments, cancellationToken: TestContext.Current.CancellationToken);
        return Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
    }
}
