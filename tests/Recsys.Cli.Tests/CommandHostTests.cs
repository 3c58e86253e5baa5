using System.CommandLine;

namespace Recsys.Cli.Tests;

public sealed class CommandHostTests
{
    [Theory]
    [InlineData("--nonsense")]
    [InlineData("nonsense")]
    [InlineData("data", "list", "--nonsense")]
    [InlineData("data", "list", "extra")]
    [InlineData("data")]
    [InlineData]
    public void A_wrong_command_line_is_answered_by_one_sentence_that_points_to_the_help(params string[] arguments)
    {
        var result = CommandLine.Run(arguments).Expect(ExitCode.Usage);

        Assert.Empty(result.Out);
        Assert.StartsWith("recsys: ", result.Error, StringComparison.Ordinal);
        Assert.Contains("--help'.", result.Error, StringComparison.Ordinal);
        Assert.Equal(1, result.Error.Count(c => c == '\n'));
    }

    [Fact]
    public void The_help_of_every_verb_shows_its_examples_and_every_example_parses() =>
        Assert.All(Verbs(Root()), verb =>
        {
            Assert.NotEmpty(verb.Examples);

            var path = verb.Examples[0].Split(' ')[1..].TakeWhile(word => !word.StartsWith('-'));
            var help = CommandLine.Run([.. path, "--help"]).Expect(0).Out;

            Assert.All(verb.Examples, example => Assert.Contains(example, help, StringComparison.Ordinal));
            Assert.All(verb.Examples, example => Assert.Empty(Root().Parse(example["recsys ".Length..]).Errors));
        });

    [Fact]
    public void No_option_of_any_verb_answers_a_word_that_does_not_fit_with_a_stack_trace_or_a_type() =>
        Assert.All(Verbs(Root()), verb => Assert.All(verb.Options, option => Assert.All(
            Root().Parse([.. Path(verb), option.Name, "xyz"]).Errors, error => Assert.DoesNotContain(" type ", UsageWords.Of(error.Message), StringComparison.Ordinal))));

    [Theory]
    [InlineData("data", "recsys data import ml-100k/")]
    [InlineData("models", "recsys models list")]
    public void The_help_of_a_group_shows_an_example_of_each_of_its_verbs(string group, string example) =>
        Assert.Contains(example, CommandLine.Run(group, "--help").Expect(0).Out, StringComparison.Ordinal);

    [Fact]
    public void A_table_in_a_pipe_has_one_line_a_row_and_no_blanks_at_the_end_of_a_line()
    {
        StringWriter pipe = new() { NewLine = "\n" };
        var reason = string.Join(' ', Enumerable.Repeat("because", 80));

        new Terminal(pipe, TextWriter.Null, TextReader.Null).Write(Tables.Of("title", "why").Row("Alien", reason).Row("Heat", "so"));

        var lines = pipe.ToString().Split('\n');
        Assert.Contains(lines, line => line.Contains("Alien", StringComparison.Ordinal) && line.EndsWith(reason, StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("Heat", StringComparison.Ordinal) && line.EndsWith("so", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.Equal(line.TrimEnd(), line));
    }

    [Fact]
    public void The_version_goes_to_stdout() =>
        Assert.Matches(@"^\d+\.\d+\.\d+", CommandLine.Run("--version").Expect(0).Out);

    [Theory]
    [InlineData(typeof(UserErrorException), ExitCode.Failure, "recsys: It went wrong.\n")]
    [InlineData(typeof(InvalidDataException), ExitCode.Failure, "recsys: It went wrong.\n")]
    [InlineData(typeof(FileNotFoundException), ExitCode.Failure, "recsys: It went wrong.\n")]
    [InlineData(typeof(UnauthorizedAccessException), ExitCode.Failure, "recsys: It went wrong.\n")]
    [InlineData(typeof(OperationCanceledException), ExitCode.Cancelled, "Stopped on request.\n")]
    public async Task An_expected_fault_becomes_an_exit_code_and_one_sentence(Type fault, int exitCode, string sentence)
    {
        var error = new StringWriter { NewLine = "\n" };

        var code = await RunAsync(() => throw (Exception)Activator.CreateInstance(fault, "It went wrong.")!, error);

        Assert.Equal((exitCode, sentence), (code, error.ToString()));
    }

    [Fact]
    public Task A_bug_keeps_its_stack_trace() =>
        Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(() => throw new InvalidOperationException("A bug."), TextWriter.Null));

    [Fact]
    public async Task A_verb_can_answer_that_a_quality_gate_is_missed() =>
        Assert.Equal(ExitCode.QualityGate, await RunAsync(() => ExitCode.QualityGate, TextWriter.Null));

    private static Task<int> RunAsync(Func<int> action, TextWriter error)
    {
        var work = new Command("work");
        work.SetAction(_ => action());
        return CommandHost.RunAsync(new() { work }, ["work"], new(TextWriter.Null, error, TextReader.Null));
    }

    private static RootCommand Root() =>
        CommandHost.Prepare(Program.Commands(new(TextWriter.Null, TextWriter.Null, TextReader.Null)));

    private static IEnumerable<Verb> Verbs(Command command) =>
        command.Subcommands.SelectMany(Verbs).Concat(command is Verb verb ? [verb] : []);

    private static IEnumerable<string> Path(Symbol command) =>
        command.Parents.Where(parent => parent is not RootCommand).SelectMany(Path).Append(command.Name);
}
