using System.Diagnostics;
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

    [Fact]
    public async Task A_server_whose_data_is_not_there_ends_with_a_sentence()
    {
        using ScratchFolder home = new();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [CommandLine.Program, "mcp"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["RECSYS_HOME"] = home.Path, ["RECSYS_Recommender__DataSet"] = "nowhere" },
        })!;

        var said = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);   // its input stays open: it ends by itself
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, process.ExitCode);
        Assert.StartsWith("recsys: ", said, StringComparison.Ordinal);
        Assert.Contains("nowhere", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    private static async Task<string> CallAsync(string home, string user, string function, Dictionary<string, object?> arguments)
    {
        await using var client = await McpClient.CreateAsync(new StdioClientTransport(new()
        {
            Command = "dotnet",
            Arguments = [CommandLine.Program, "mcp", "--user", user],
            EnvironmentVariables = new Dictionary<string, string?> { ["RECSYS_HOME"] = home },
        }), new() { DiscoverProbeTimeout = Timeout.InfiniteTimeSpan }, cancellationToken: TestContext.Current.CancellationToken);   // a busy machine starts a process slowly
        var result = await client.CallToolAsync(function, arguments, cancellationToken: TestContext.Current.CancellationToken);
        return Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
    }
}
