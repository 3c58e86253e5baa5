using Recsys.Conversation.Understanding.Catalogue;
using Recsys.Conversation.Understanding.Intents;
using Recsys.Conversation.Understanding.Recognition;
using Recsys.Conversation.Understanding.Text;
using Recsys.Conversation.Understanding.Usage;
using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Understanding;

/// <summary>
/// Reads utterances over a catalogue and its lexicon, the same way every time: recognisers propose readings, the best ones
/// that do not overlap are kept, the phrases around them give the intents. Built once per catalogue; safe to share between threads.
/// </summary>
public sealed class UtteranceReader : IUnderstanding
{
    private const double Lenience = 12;   // bits: a title that the words by themselves hardly give away, as far as the phrasing around it does

    private readonly ICatalog catalog;
    private readonly Lexicon lexicon;
    private readonly DomainWords words;
    private readonly CueFinder cues;
    private readonly Topics topics;
    private readonly SamePeople people;
    private readonly Speller speller;
    private readonly IReadOnlyList<IRecognizer> recognizers, lenient;

    public UtteranceReader(ICatalog catalog, Lexicon lexicon)
    {
        (this.catalog, this.lexicon) = (catalog, lexicon);
        words = new(catalog, lexicon);
        cues = new(catalog.Schema, lexicon, words);
        topics = new(catalog, words, lexicon);
        people = new(catalog, lexicon);
        TitleIndex titles = new(catalog, lexicon);
        PhraseIndex phrases = new(catalog, lexicon);
        TitleEvidence evidence = new(titles, phrases, words);
        QuantityReader quantities = new(catalog, lexicon);
        speller = new(titles, phrases, lexicon);
        MisspelledTitles misspelled = new(titles, phrases, evidence, words);
        IReadOnlyList<IRecognizer> others =
        [
            new FacetRecognizer(phrases, lexicon),
            new NumberRecognizer(quantities),
            new RatingRecognizer(),
            new AgeRecognizer(catalog, lexicon),
            new CountRecognizer(words),
            new PlaceRecognizer(words, quantities),
        ];
        recognizers = [new TitleRecognizer(titles, evidence, misspelled), .. others];
        lenient = [new TitleRecognizer(titles, evidence, misspelled, Lenience), .. others];
    }

    public ValueTask<DialogueAct> ReadAsync(UnderstandingRequest request, CancellationToken cancellationToken = default) =>
        new(Answer(request) ?? Read(request.Utterance, request.Shown));

    /// <summary>What the utterance does. Any text is accepted; one that says nothing known is chit-chat with low confidence.</summary>
    /// <param name="shown">What the person sees while speaking; nothing by default.</param>
    public DialogueAct Read(string utterance, ShownItems? shown = null)
    {
        var visible = shown ?? ShownItems.Nothing;
        var text = Tokens(utterance);
        if (text.Count == 0) return new(text.Text, [ClauseReader.NotUnderstood(new(0, text.Text.Length))]);
        var certain = Resolved(text, visible, recognizers);
        var strict = Read(text, visible, certain);
        if (certain.Units.Any(unit => unit.IsItem) || Resolved(text, visible, lenient) is not { } bold || !bold.Units.Any(unit => unit.IsItem)) return strict.Act;
        var other = Read(text, visible, bold);
        return other.Usage.IsOfItems(strict.Act, other.Act) ? other.Act : strict.Act;
    }

    private (DialogueAct Act, UsageReader Usage) Read(TokenText text, ShownItems visible, UnitText resolved)
    {
        var units = people.Resolve(Descriptions.Resolve(resolved, visible, catalog, words), visible);
        units = topics.Resolve(units.WithoutReadings([.. Occasions.In(units), .. Corrections.In(units)]));
        var found = cues.Find(units);
        units = units.WithoutReadings(found.SelectMany(cue => cue.Literals));
        var negated = Negations.Find(units);
        ConstraintReader constraints = new(units, negated, lexicon);
        ItemFinder items = new(units, negated, visible);
        Objects objects = new(units, words);
        ClauseReader clauses = new(units, negated, constraints, items, new(units, items), new(units, constraints, items, objects), objects);
        List<Intent> intents = [.. ClauseSplitter.Split(units, found).SelectMany(clauses.Read)];
        if (intents.Count == 0) intents.Add(Unknowns.Alone(units, found, words) is { } name ? new(IntentKind.Search, name.Confidence, name.Span) { Slots = [name] } : ClauseReader.NotUnderstood(new(0, text.Text.Length)));
        var meant = ActAssembler.Assemble(intents);
        UsageReader usage = new(units, new(0, units.Count, found), constraints, items, words);
        if (usage.Of(meant) is { } instead) meant = [instead];
        return (new(text.Text, [.. meant.Select(Redundancy.Without)]) { Leftover = Leftovers.In(units, found) }, usage);
    }

    /// <summary>The items that a text names by their titles, in its order.</summary>
    public IReadOnlyList<ItemSlot> Mentions(string text)
    {
        var tokens = Tokens(text);
        return [.. Resolved(tokens, ShownItems.Nothing, recognizers).Units
            .Select(unit => unit.Reading).OfType<ItemReading>()
            .Select(item => new ItemSlot(item.Items, item.Confidence, tokens.Span(item.Start, item.End)))];
    }

    private DialogueAct? Answer(UnderstandingRequest request)
    {
        var clean = TextCleaning.Clean(request.Utterance);
        return request.Asked is { } asked ? AnswerReader.Read(clean, Tokenizer.Tokenize(clean), asked, catalog) : null;
    }

    private TokenText Tokens(string utterance)
    {
        var clean = TextCleaning.Clean(utterance);
        return new(clean, speller.Correct(Tokenizer.Tokenize(clean)));
    }

    private static UnitText Resolved(TokenText text, ShownItems shown, IReadOnlyList<IRecognizer> recognizers) =>
        new(text, Resolver.Resolve(recognizers.SelectMany(recognizer => recognizer.Read(text, shown)), text.Count));
}
