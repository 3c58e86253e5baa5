using System.CommandLine;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Recsys.Cli.Data;
using Recsys.Conversation;
using Recsys.Core;
using Recsys.Core.Ledger;
using Recsys.Starter;

namespace Recsys.Cli.Chat;

/// <summary><c>recsys chat</c>, and <c>recsys chat --script utterances.txt --json</c></summary>
internal sealed class ChatCommand : Verb
{
    private const string StandardInput = "-";

    private readonly Option<string?> persona = new("--persona") { Description = "Start with the taste of one of the people in the box." };
    private readonly Option<string?> script = new("--script") { Description = "A file with one utterance per line; standard input where nothing is said. Nothing is kept." };
    private readonly Option<string?> data = new("--data") { Description = "An imported data set, by name or folder; the films in the box where nothing is said." };
    private readonly Option<string> dataDirectory = DataOptions.Directory();
    private readonly Option<string[]> models = new("--models") { Description = "Folders of trained models; those in the box where nothing is said." };

    public ChatCommand(Terminal terminal) : base("chat", "Talks with you about what to watch next, and says why.",
        "recsys chat",
        "recsys chat --persona mateo",
        "recsys chat --script utterances.txt --json")
    {
        foreach (var option in new Option[] { persona, script, data, dataDirectory, models }) Add(option);
        SetAction(async (input, cancellationToken) =>
        {
            await using var services = RecsysHost.Start([.. RecommenderOverrides.Of(input.GetValue(data), input.GetRequiredValue(dataDirectory), input.GetValue(models))]);
            await RunAsync(services, terminal, input.GetValue(script) ?? StandardInput, input, cancellationToken);
        });
    }

    private async Task RunAsync(ServiceProvider services, Terminal terminal, string file, ParseResult input, CancellationToken cancellationToken)
    {
        var catalog = services.GetRequiredService<ICatalog>();
        ChatScript chat = new(services.GetRequiredService<RecommendationDialogue>(), Profile(input), user: null);
        TurnLines lines = new(catalog);
        await foreach (var utterance in UtterancesAsync(file, terminal, cancellationToken))
        {
            var turn = await chat.SayAsync(utterance, cancellationToken);
            if (input.GetValue<bool>(Terminal.JsonOption)) terminal.Out.WriteLine(JsonSerializer.Serialize(lines.Of(turn, chat.Ledger), ChatJson.Default.TurnLine));
            else terminal.Write(TurnView.Of(turn, catalog));
        }
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
