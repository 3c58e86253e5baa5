using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Recsys.Cli;

/// <summary>The usual help, followed by the examples of the verb, or by one of each verb of a group.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        help.Invoke(parseResult);
        var examples = Examples(parseResult.CommandResult.Command);
        if (examples.Count > 0) WriteExamples(parseResult.InvocationConfiguration.Output, examples);
        return ExitCode.Ok;
    }

    private static IReadOnlyList<string> Examples(Command command) =>
        command is Verb verb ? verb.Examples : [.. command.Subcommands.OfType<Verb>().SelectMany(one => one.Examples.Take(1))];

    private static void WriteExamples(TextWriter output, IReadOnlyList<string> examples)
    {
        output.WriteLine("Examples:");
        foreach (var example in examples) output.WriteLine($"  {example}");
        output.WriteLine();
    }
}
