using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Recsys.Cli;

/// <summary>
/// The two streams of a command: results go to stdout, as a table for people or as JSON;
/// everything said meanwhile goes to stderr, so that pipes carry data only.
/// </summary>
internal sealed class Terminal(TextWriter output, TextWriter error, TextReader input)
{
    /// <summary>The option that every verb understands.</summary>
    public const string JsonOption = "--json";

    // Wide enough that a table in a pipe or a log is never folded, however long a reason is: one row, one line.
    private const int WidthOfPipe = 10_000;

    public TextWriter Out => output;

    public TextWriter Error => error;

    public TextReader In => input;

    /// <summary>Is a person there who can answer a question?</summary>
    public bool IsInteractive { get; init; }

    /// <summary>Does stdout end at a screen, not in a pipe or a file?</summary>
    public bool OutIsScreen { get; init; }

    /// <summary>The same of stderr: may a line be written over?</summary>
    public bool ErrorIsScreen { get; init; }

    public static Terminal OfProcess() => new(Console.Out, Console.Error, Console.In)
    {
        IsInteractive = !Console.IsInputRedirected && !Console.IsErrorRedirected,
        OutIsScreen = !Console.IsOutputRedirected,
        ErrorIsScreen = !Console.IsErrorRedirected,
    };

    /// <summary>Shows a result: JSON where <c>--json</c> was given, else what <paramref name="view"/> makes of it.</summary>
    public void Show<T>(ParseResult command, T result, JsonTypeInfo<T> json, Func<T, IRenderable> view)
    {
        if (command.GetValue<bool>(JsonOption)) output.WriteLine(JsonSerializer.Serialize(result, json));
        else Write(view(result));
    }

    /// <summary>Shows something to people.</summary>
    public void Write(IRenderable view)
    {
        if (OutIsScreen) Screen(output).Write(view);
        else output.Write(Unpadded(view));
    }

    /// <summary>Says something to the person; never part of the result.</summary>
    public void Note(string sentence) => error.WriteLine(sentence);

    /// <summary>Asks a yes-or-no question; no where nobody is there to answer.</summary>
    public bool Confirm(string question)
    {
        if (!IsInteractive) return false;
        error.Write($"{question} [y/N] ");
        return input.ReadLine()?.Trim() is "y" or "Y" or "yes";
    }

    // In a pipe a line ends with its last word, not with the blanks that would make a table's edge straight.
    private string Unpadded(IRenderable view)
    {
        using StringWriter drawn = new();
        Screen(drawn).Write(view);
        return string.Join('\n', drawn.ToString().Split('\n').Select(line => line.TrimEnd(' ')));
    }

    // On a screen Spectre finds out about colours itself and honours NO_COLOR.
    private IAnsiConsole Screen(TextWriter to)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(to),
            Ansi = OutIsScreen ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = OutIsScreen ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        if (!OutIsScreen) console.Profile.Width = WidthOfPipe;
        return console;
    }
}
