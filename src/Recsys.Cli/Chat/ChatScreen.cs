using Recsys.Conversation.Sessions;
using Recsys.Core;
using Recsys.Core.Dialogue;
using Spectre.Console;

namespace Recsys.Cli.Chat;

/// <summary>A chat in the terminal: cards, prose as it comes, chips by letter, commands with a slash.</summary>
internal sealed class ChatScreen(Terminal terminal, ICatalog catalog, ChatCommands commands)
{
    private const string Prompt = "› ";

    public async Task RunAsync(Conversations conversations, ChatSession session, CancellationToken cancellationToken)
    {
        terminal.Write(new Text($"Ask for {catalog.Schema.Plural}, say what you like, or type /help. Ctrl-D leaves.\n", new(Color.Grey)));
        if (Last(session) is { } before) terminal.Write(TurnView.Of(before, catalog));
        while (await ReadAsync(cancellationToken) is { } line)
        {
            if (line.Trim().Length == 0) continue;
            var turn = Last(session);
            if (line.StartsWith('/'))
            {
                var outcome = await commands.RunAsync(line, conversations, session, cancellationToken);
                if (outcome.IsOver) return;
                if (outcome.View is { } view) terminal.Write(view);
                if (outcome.Says is { } says) await SayAsync(session, says, null, cancellationToken);
            }
            else if (ChipOf(line, turn) is { } chip) await SayAsync(session, chip.Label, chip.Act, cancellationToken);
            else await SayAsync(session, line, null, cancellationToken);
        }
    }

    private async Task<string?> ReadAsync(CancellationToken cancellationToken)
    {
        if (terminal.OutIsScreen) terminal.Out.Write(Prompt);
        return await terminal.In.ReadLineAsync(cancellationToken);
    }

    private async Task SayAsync(ChatSession session, string utterance, DialogueAct? act, CancellationToken cancellationToken)
    {
        try
        {
            var live = session.Say(utterance, act);
            await foreach (var happened in live.ListenAsync(cancellationToken)) Show(happened);
            terminal.Out.WriteLine();
            if (live.Problem is { } problem) terminal.Note(problem);
            if (live.Kept is { } answered && TurnView.Label(answered) is { } label)
            {
                terminal.Write(label);
                terminal.Out.WriteLine();
            }
            if (live.Kept is { Chips.Count: > 0 } turn) terminal.Write(TurnView.Chips(turn));
            terminal.Out.WriteLine();
        }
        catch (RefusedException refusal)
        {
            terminal.Note(refusal.Message);
        }
    }

    private void Show(TurnEvent happened)
    {
        if (happened is TurnParts { Because: { } because }) terminal.Write(new Text($"↻ {because}\n", new(Color.Grey)));
        if (happened is TurnParts { Parts: var parts } && TurnView.CardsOf(parts, catalog) is { } cards) terminal.Write(cards);
        else if (happened is TurnProse prose) terminal.Out.Write(prose.Text);
    }

    private static Turn? Last(ChatSession session) => session.View.Turns is [.., var last] ? last : null;

    private static Chip? ChipOf(string line, Turn? turn) =>
        turn is not null && line.Trim() is [var letter] && char.ToLowerInvariant(letter) - 'a' is var at && at >= 0 && at < turn.Chips.Count ? turn.Chips[at] : null;
}
