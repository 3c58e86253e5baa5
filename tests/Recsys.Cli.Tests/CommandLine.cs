namespace Recsys.Cli.Tests;

/// <summary>Runs a whole command line in this process: <c>CommandLine.Run("data", "list")</c>.</summary>
internal static class CommandLine
{
    /// <summary>The program as it was built for these tests, to be started as a process of its own.</summary>
    public static string Program { get; } = Path.Combine(
        Repository.Root, "src", "Recsys.Cli", Path.GetRelativePath(Path.Combine(Repository.Root, "tests", "Recsys.Cli.Tests"), AppContext.BaseDirectory), "recsys.dll");

    public static CommandResult Run(params string[] arguments) =>
        RunAsync(arguments, answers: "", TestContext.Current.CancellationToken).GetAwaiter().GetResult();

    /// <param name="answers">What a person types when asked; empty where nobody is there.</param>
    public static async Task<CommandResult> RunAsync(string[] arguments, string answers = "", CancellationToken cancellationToken = default)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var terminal = new Terminal(output, error, new StringReader(answers)) { IsInteractive = answers.Length > 0 };
        var code = await CommandHost.RunAsync(Cli.Program.Commands(terminal), arguments, terminal, cancellationToken);
        return new(code, output.ToString(), error.ToString());
    }
}
