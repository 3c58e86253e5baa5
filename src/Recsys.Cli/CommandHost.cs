using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;

namespace Recsys.Cli;

/// <summary>Runs one command line and turns whatever happens into an exit code and at most one sentence.</summary>
internal static class CommandHost
{
    // A training run needs a moment after Ctrl-C to leave its checkpoint.
    private static readonly TimeSpan timeToStop = TimeSpan.FromSeconds(30);

    public static async Task<int> RunAsync(
        RootCommand commands, IReadOnlyList<string> arguments, Terminal terminal, CancellationToken cancellationToken = default)
    {
        var input = Prepare(commands).Parse(arguments);
        if (input.Action is ParseErrorAction) return Refuse(input, terminal);
        try
        {
            return await input.InvokeAsync(Configuration(terminal), cancellationToken);
        }
        catch (OperationCanceledException)
        {
            terminal.Note("Stopped on request.");
            return ExitCode.Cancelled;
        }
        catch (Exception expected) when (IsExpected(expected))
        {
            terminal.Note($"recsys: {expected.Message}");
            return ExitCode.Failure;
        }
    }

    /// <summary>Is this a fault of the input or of the machine? Anything else is a bug of ours and keeps its stack trace.</summary>
    private static bool IsExpected(Exception fault) =>
        fault is UserErrorException or InvalidDataException or IOException or UnauthorizedAccessException;

    private static int Refuse(ParseResult input, Terminal terminal)
    {
        var command = input.CommandResult.Command is RootCommand ? "" : string.Join(' ', Path(input.CommandResult.Command)) + " ";
        var reason = string.Join(' ', input.Errors.Select(error => UsageWords.Of(error.Message)));
        terminal.Note($"recsys: {reason} See 'recsys {command}--help'.");
        return ExitCode.Usage;
    }

    private static IEnumerable<string> Path(Symbol command) =>
        command.Parents.Where(parent => parent is not RootCommand).SelectMany(Path).Append(command.Name);

    /// <summary>Gives the commands what they share: the name, <c>--json</c>, examples in the help, the version.</summary>
    internal static RootCommand Prepare(RootCommand root)
    {
        root.HelpName = "recsys";
        root.Add(new Option<bool>(Terminal.JsonOption) { Description = "Write JSON to stdout instead of tables.", Recursive = true });
        foreach (var option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction help }) option.Action = new HelpWithExamples(help);
            if (option is VersionOption) option.Action = new ShowVersion();
        }
        return root;
    }

    private static InvocationConfiguration Configuration(Terminal terminal) => new()
    {
        Output = terminal.Out,
        Error = terminal.Error,
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = timeToStop,
    };

    /// <summary>Prints the version of this program, whoever hosts it.</summary>
    private sealed class ShowVersion : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var version = typeof(CommandHost).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>();
            parseResult.InvocationConfiguration.Output.WriteLine(version?.InformationalVersion);
            return ExitCode.Ok;
        }
    }
}
