using System.CommandLine;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Recsys.Cli.Data;
using Recsys.Conversation;
using Recsys.Conversation.Sessions;
using Recsys.Core;
using Recsys.Core.Ledger;
using Recsys.Core.Store;
using Recsys.Hosting;
using Recsys.Starter;

namespace Recsys.Cli.Chat;

/// <summary><c>recsys chat</c>, and <c>recsys chat --script utterances.txt --json</c></summary>
internal sealed class ChatCommand : Verb
{
    private const string StandardInput = "-";

    // Whoever has this account on this machine; other people have their own.
    private static readonly UserId user = new("terminal");

    private readonly Option<string?> persona = new("--persona") { Description = "Start with the taste of one of the personas in the box." };
    private readonly Option<string?> script = new("--script") { Description = "A file with one utterance per line, or - for standard input; nothing is kept." };
    private readonly Option<bool> fresh = new("--new") { Description = "Begin a new chat instead of going on with the last one." };
    private readonly Option<bool> temporary = new("--temporary") { Description = "Keep nothing of this chat." };
    private readonly Option<string?> data = new("--data") { Description = "An imported data set, by name or folder; the films in the box where nothing is said." };
    private readonly Option<string> dataDirectory = DataOptions.Directory();
    private readonly Option<string[]> models = new("--models") { Description = "Folders of trained models; those in the box where nothing is said." };

    public ChatCommand(Terminal terminal) : base("chat", "Talks with you about what to watch next, and says why.",
        "recsys chat",
        "recsys chat --persona mateo",
        "recsys chat --script utterances.txt --json")
    {
        foreach (var option in new Option[] { persona, script, fresh, temporary, data, dataDirectory, models }) Add(option);
        SetAction(async (input, cancellationToken) =>
        {
            await using var services = RecsysHost.Start(added => added.AddSessions(), [.. RecommenderOverrides.Of(input.GetValue(data), input.GetRequiredValue(dataDirectory), input.GetValue(models))]);
            if (input.GetValue(script) is { } file) await RunAsync(services, terminal, file, input, cancellationToken);
            else await TalkAsync(services, terminal, input, cancellationToken);
        });
    }

    private async Task RunAsync(ServiceProvider services, Terminal terminal, string file, ParseResult input, CancellationToken cancellationToken)
    {
        var catalog = services.GetRequiredService<ICatalog>();
        await services.GetRequiredService<Rehearsal>().HoldAsync([], cancellationToken);   // only what a language model needs: the first line is here already
        ChatScript chat = new(services.GetRequiredService<RecommendationDialogue>(), Profile(input), user: null);
        TurnLines lines = new(catalog);
        await foreach (var utterance in UtterancesAsync(file, terminal, cancellationToken))
        {
            if (utterance.StartsWith('/'))
            {
                terminal.Note($"{utterance} is left out: a script holds utterances, and commands belong to the chat on a screen.");
                continue;
            }
            var turn = await chat.SayAsync(utterance, cancellationToken);
            if (input.GetValue<bool>(Terminal.JsonOption)) terminal.Out.WriteLine(JsonSerializer.Serialize(lines.Of(turn, chat.Ledger), ChatJson.Default.TurnLine));
            else terminal.Write(TurnView.Of(turn, catalog));
        }
    }

    private async Task TalkAsync(ServiceProvider services, Terminal terminal, ParseResult input, CancellationToken cancellationToken)
    {
        var catalog = services.GetRequiredService<ICatalog>();
        Conversations conversations = new(services.GetRequiredService<IRecsysStore>(), catalog, services.GetRequiredService<LiveChats>(), user, TimeProvider.System);
        await IntroduceAsync(services.GetRequiredService<IRecsysStore>(), cancellationToken);
        if (services.GetRequiredService<IRecsysStore>().Problem is { } problem) terminal.Note(problem);
        ChatScreen screen = new(terminal, catalog, new(catalog));
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var rehearsing = Task.Run(() => services.GetRequiredService<Rehearsal>().HoldAsync(["Surprise me"], leaving.Token), cancellationToken);   // while the first line is typed
        await screen.RunAsync(conversations, await OpenAsync(conversations, input, cancellationToken), cancellationToken);
        await leaving.CancelAsync();
        await rehearsing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);   // what goes wrong there goes wrong in a turn as well, and is told there
    }

    private static async Task IntroduceAsync(IRecsysStore store, CancellationToken cancellationToken)
    {
        if (await store.FindUserAsync(user, cancellationToken) is null)
            await store.SaveUserAsync(new(user, Environment.UserName, DateTimeOffset.UtcNow), cancellationToken);
    }

    private async Task<ChatSession> OpenAsync(Conversations conversations, ParseResult input, CancellationToken cancellationToken)
    {
        // A persona is tried, not become: nothing of it is kept.
        if (Persona(input) is { } chosen)
        {
            var tried = await conversations.StartTemporaryAsync(cancellationToken);
            await tried.Profile.AddAsync(PersonaLedger.Entries(chosen), $"Tried {chosen.Name}", cancellationToken);
            return tried;
        }
        if (input.GetValue(temporary)) return await conversations.StartTemporaryAsync(cancellationToken);
        if (input.GetValue(fresh) || await conversations.ListAsync(cancellationToken: cancellationToken) is not [var last, ..]) return conversations.Start();
        return await conversations.OpenAsync(last.Id, cancellationToken) ?? conversations.Start();
    }

    private static async IAsyncEnumerable<string> UtterancesAsync(
        string file, Terminal terminal, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (file != StandardInput && !File.Exists(file)) throw new UserErrorException($"The script '{file}' is not there; name a file with one utterance per line, or - for standard input.");
        using var reader = file == StandardInput ? terminal.In : new StreamReader(file);
        while (await reader.ReadLineAsync(cancellationToken) is { } line) yield return line;
    }

    private PreferenceLedger Profile(ParseResult input) => Persona(input) is { } chosen ? PersonaLedger.Of(chosen) : PreferenceLedger.Empty;

    private StarterPersona? Persona(ParseResult input) => input.GetValue(persona) is not { } name ? null
        : input.GetValue(data) is not null ? throw new UserErrorException("Personas know the films in the box; leave --data out.")
        : StarterPersonas.Find(name) ?? throw new UserErrorException($"There is no persona '{name}'; there are {string.Join(", ", StarterPersonas.All.Select(one => one.Name))}.");
}
