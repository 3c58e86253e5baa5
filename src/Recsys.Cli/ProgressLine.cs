using System.Diagnostics;

namespace Recsys.Cli;

/// <summary>Says on stderr how far a long task is: one line that is written over on a screen, a line now and then elsewhere.</summary>
internal sealed class ProgressLine(Terminal terminal) : IDisposable
{
    private static readonly TimeSpan onScreen = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan elsewhere = TimeSpan.FromSeconds(10);
    private long last = Stopwatch.GetTimestamp();
    private int shown;

    public void Show(string state)
    {
        if (Stopwatch.GetElapsedTime(last) < (terminal.ErrorIsScreen ? onScreen : elsewhere)) return;
        last = Stopwatch.GetTimestamp();
        if (!terminal.ErrorIsScreen)
        {
            terminal.Note(state);
            return;
        }
        terminal.Error.Write($"\r{state.PadRight(shown)}");
        shown = state.Length;
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        if (shown > 0) terminal.Error.Write($"\r{new string(' ', shown)}\r");
        shown = 0;
    }
}
