using System.Text.Json;
using Recsys.Conversation.Sessions;
using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;
using Recsys.Core.Store;
using Recsys.Starter;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Recsys.Cli.Chat;

/// <summary>The slash commands of the chat.</summary>
internal sealed class ChatCommands(ICatalog catalog)
{
    private static readonly (string Name, string Does)[] known =
    [
        ("/why [n]", "why the list, or its n-th, is shown"),
        ("/trace", "how the last list came about"),
        ("/profile", "what is believed of you, and from which words"),
        ("/forget WORDS", "take a belief back: /forget horror"),
        ("/persona NAME", "add the taste of one of the personas in the box to yours"),
        ("/undo", "take the last turn back"),
        ("/new", "start over"),
        ("/export FILE", "write everything that is kept of you to a file"),
        ("/quit", "leave; the chat is kept"),
    ];

    public async Task<CommandOutcome> RunAsync(string line, Conversations conversations, ChatSession session, CancellationToken cancellationToken)
    {
        var (name, rest) = line.Trim().Split(' ', 2) is [var head, var tail] ? (head, tail.Trim()) : (line.Trim(), "");
        return name switch
        {
            "/quit" or "/exit" or "/q" => new() { IsOver = true },
            "/why" => new() { Says = rest.Length == 0 ? "why these?" : $"why number {rest}?" },
            "/undo" => new() { Says = "undo" },
            "/new" => new() { Says = "start over" },
            "/forget" => new() { Says = rest.Length == 0 ? "forget that" : $"forget {rest}" },
            "/profile" => new() { View = Profile(await session.ReadLedgerAsync(cancellationToken), session.Id) },
            "/trace" => new() { View = Trace(session.View.Turns.LastOrDefault(turn => turn.Slate is not null)) },
            "/persona" => new() { View = new Text(await BecomeAsync(rest, session, cancellationToken) + "\n") },
            "/export" => new() { View = new Text(await ExportAsync(rest, conversations, cancellationToken) + "\n") },
            "/help" => new() { View = Help() },
            _ => new() { View = new Text($"There is no command {name}; type /help.\n") },
        };
    }

    private static Table Help()
    {
        var table = Tables.Of("command", "what it does");
        foreach (var (name, does) in known) table.Row(name, does);
        return table;
    }

    private IRenderable Profile(PreferenceLedger ledger, string chat)
    {
        var held = ledger.Believed.Where(line => line.Entry!.HoldsIn(chat)).ToList();
        if (held.Count == 0) return new Text("Nothing is known of you yet.\n");
        var table = Tables.Of("no.", "what", "opinion", "holds", "from");
        foreach (var line in held)
            table.Row($"{line.Number}", Subject(line.Entry!), line.Entry!.Opinion.ToString(), line.Entry.OnlyInChat is null ? "always" : "this chat", line.Entry.Source.Words);
        return table;
    }

    private string Subject(PreferenceEntry entry) => entry.Item is { } id
        ? catalog.Find(id) is { } item ? ItemName.Of(item, catalog.Schema) : id.Value
        : ConstraintWords.Of(entry.Facet!, catalog.Schema);

    private static IRenderable Trace(Turn? turn)
    {
        if (turn?.Trace.Recommendation is not { } trace) return new Text("There was no list yet.\n");
        var table = Tables.Of("step", "what happened");
        foreach (var source in trace.Sources) table.Row(source.Source, source.Failure ?? $"{source.Count} candidates in {source.Elapsed.TotalMilliseconds:0.0} ms");
        foreach (var filter in trace.Filters) table.Row($"filter: {filter.Filter}", $"{filter.Withheld} withheld, {filter.Count} removed");
        foreach (var change in trace.OrderChanges) table.Row("re-rank", $"{change.Item}: {change.Ranked} → {change.Shown}");
        foreach (var note in turn.Trace.Notes) table.Row(note.Step, note.Text);
        foreach (var time in turn.Trace.Times) table.Row($"time: {time.Stage}", $"{time.Elapsed.TotalMilliseconds:0.0} ms");
        return table;
    }

    private static async Task<string> BecomeAsync(string name, ChatSession session, CancellationToken cancellationToken)
    {
        if (StarterPersonas.Find(name) is not { } persona) return $"There are {string.Join(", ", StarterPersonas.All.Select(one => one.Name))}.";
        await session.Profile.AddAsync(PersonaLedger.Entries(persona), $"The taste of {persona.Name}", cancellationToken);
        return $"{persona.Name}. {persona.Taste}";
    }

    private static async Task<string> ExportAsync(string file, Conversations conversations, CancellationToken cancellationToken)
    {
        if (file.Length == 0) return "Name the file to write: /export me.json";
        if (File.Exists(file)) return $"{file} is there already; name another file.";
        if (await conversations.Data.ExportAsync(cancellationToken) is not { } archive) return "Nothing is kept of you yet.";
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(archive, StoreJson.Default.UserArchive), cancellationToken);
        return $"Everything that is kept of you is in {file}.";
    }
}
