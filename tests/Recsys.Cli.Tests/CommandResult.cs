using System.Text.Json;

namespace Recsys.Cli.Tests;

/// <summary>What a command left behind.</summary>
internal sealed record CommandResult(int ExitCode, string Out, string Error)
{
    /// <summary>Stdout as JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Out).RootElement;

    /// <summary>Fails with what the command said, unless it answered this exit code.</summary>
    public CommandResult Expect(int exitCode = 0)
    {
        Assert.True(ExitCode == exitCode, $"exit code {ExitCode} instead of {exitCode}\nstdout: {Out}\nstderr: {Error}");
        return this;
    }
}
