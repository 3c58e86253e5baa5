using System.Text.Json;
using Recsys.Conversation.Explaining;
using Recsys.Conversation.Tests.Explaining;
using Recsys.Conversation.Tests.Understanding;
using Recsys.Conversation.Writing;
using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;
using Recsys.Core.Pipeline;

namespace Recsys.Conversation.Tests.Writing;

/// <summary>A person over a catalogue whose requests are answered by a small pipeline, explained and worded.</summary>
internal sealed class Talker
{
    private static readonly DialogueAct nothing = new("", []);

    private readonly Domain domain;
    private readonly ResponseWriter writer;
    private readonly List<Exchange> dialogue = [];

    public Talker(Domain domain, params IEnumerable<string> liked)
    {
        this.domain = domain;
        SimilarItems similar = new(domain.Catalog);
        Pipeline = new(domain.Catalog, [similar], new InOrder(), new InOrder());
        Explainer = new(domain.Catalog, Pipeline, similar);
        writer = new(domain.Catalog, domain.Lexicon);
        foreach (var title in liked) Says(Opinion.Liked, title);
    }

    public RecommendationPipeline Pipeline { get; }

    public Explainer Explainer { get; }

    public PreferenceLedger Ledger { get; private set; } = PreferenceLedger.Empty;

    public int Turn { get; private set; }

    public IReadOnlyList<Exchange> Dialogue => dialogue;

    public LedgerEvent Says(Opinion opinion, string title) => Says(PreferenceEntry.About(domain.Item(title).Id, opinion, new(Origin.Utterance, $"about {title}", "c", 1)));

    public LedgerEvent Says(PreferenceEntry entry)
    {
        Ledger = Ledger.State(entry, "t", DateTimeOffset.UnixEpoch);
        return Ledger.Lines[^1];
    }

    public async Task<SlatePart> AskAsync(int count, params IReadOnlyList<Constraint> conditions)
    {
        RecommendationRequest request = new(Taste.Of(Ledger, "c").History, count) { Constraints = conditions };
        var (slate, trace) = await Pipeline.RecommendAsync(request);
        var explanations = await Explainer.ExplainAsync(new(slate, request, trace, Ledger, "c"));
        return new(slate, explanations) { Satisfied = conditions, Asked = count, Eligible = slate.Items.Count, IsColdStart = !request.History.Liked.Any() };
    }

    /// <summary>Takes a turn that says these parts.</summary>
    public string Hears(params IReadOnlyList<ReplyPart> parts)
    {
        var prose = writer.Write(Request(parts));
        dialogue.Add(new("", prose));
        return prose;
    }

    public ResponseRequest Request(IReadOnlyList<ReplyPart> parts) =>
        new("", nothing, parts) { Turn = ++Turn, Dialogue = [.. dialogue.TakeLast(10)], Ledger = Ledger };

    /// <summary>The personas in the box: name and liked titles' identifiers.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyList<string> Liked)> Personas()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Src, "Recsys.Starter", "personas.json")));
        return [.. file.RootElement.EnumerateArray().Select(persona => (persona.GetProperty("name").GetString()!,
            (IReadOnlyList<string>)[.. persona.GetProperty("liked").EnumerateArray().Select(id => Domain.Films.Catalog.Find(new(id.GetString()!))!.Title)]))];
    }
}
