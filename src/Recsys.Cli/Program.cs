using System.CommandLine;
using Recsys.Cli.Bench;
using Recsys.Cli.Chat;
using Recsys.Cli.Data;
using Recsys.Cli.Doctor;
using Recsys.Cli.Evaluation;
using Recsys.Cli.Mcp;
using Recsys.Cli.Models;
using Recsys.Cli.Recommend;
using Recsys.Cli.Simulation;
using Recsys.Cli.Starter;
using Recsys.Cli.Training;

namespace Recsys.Cli;

/// <summary>The table of contents of <c>recsys</c>.</summary>
internal static class Program
{
    private static Task<int> Main(string[] arguments)
    {
        var terminal = Terminal.OfProcess();
        return CommandHost.RunAsync(Commands(terminal), arguments, terminal);
    }

    /// <summary>Every command; each is one file.</summary>
    public static RootCommand Commands(Terminal terminal) => new("A conversational recommender: data, training, evaluation, recommendations.")
    {
        new DataCommand(terminal),
        new TrainCommand(terminal),
        new EvaluateCommand(terminal),
        new RecommendCommand(terminal),
        new ChatCommand(terminal),
        new McpCommand(),
        new SimulateCommand(terminal),
        new CompareCommand(terminal),
        new ModelsCommand(terminal),
        new DoctorCommand(terminal),
        new BenchCommand(terminal),
        new StarterCommand(terminal),
    };
}
