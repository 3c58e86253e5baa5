using Recsys.Simulation.Views;

namespace Recsys.Simulation.Users;

/// <summary>The last exchanges as lines for a language model.</summary>
internal static class Talk
{
    private const int Remembered = 6;

    public static string Of(SimulatorView view)
    {
        var lines = view.Messages.TakeLast(Remembered).Select(message => $"{(message.Speaker == Speaker.User ? "You" : "Recommender")}: {message.Text.ReplaceLineEndings(" ")}");
        var shown = view.Shown.Count == 0 ? [] : new[] { $"On the screen: {string.Join("; ", view.Shown.Select(item => item.Title))}" };
        return string.Join('\n', lines.Concat(shown).DefaultIfEmpty("(nothing yet)"));
    }
}
