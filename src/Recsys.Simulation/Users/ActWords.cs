using Recsys.Core;

namespace Recsys.Simulation.Users;

/// <summary>Acts as instructions to a language model, and the check that its words say them and nothing more.</summary>
internal static class ActWords
{
    /// <summary>One instruction for each act.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<SpeechAct> acts, CatalogSchema schema) => acts.Select(act => act switch
    {
        { Kind: SpeechKind.Greet } => "greet",
        { Kind: SpeechKind.Unsure } => "say that you do not know what to answer",
        { Kind: SpeechKind.Reject } => "turn down everything that was shown",
        { Kind: SpeechKind.More } => "ask for others",
        { Kind: SpeechKind.Like, Item: { } item } => $"say that you like {Title(item)}",
        { Kind: SpeechKind.Met, Item: { } item } => $"say that {Title(item)} pleases you",
        { Kind: SpeechKind.Unmet, Item: { } item } => $"say that {Title(item)} does not please you",
        { Kind: SpeechKind.Correct, About: { } right, Mistaken: { } wrong } => $"put right what you said: not {Value(wrong)} but {Value(right)}",
        { Kind: SpeechKind.Accept } => "say that this is what you were looking for, and say goodbye",
        { Kind: SpeechKind.Leave } => "say that you give up, and say goodbye",
        { About: { Polarity: Polarity.Unwanted } about } => $"say that you do not want this {Label(about, schema)}: {Value(about)}",
        { About: { } about } => $"{(act.IsAsked ? "answer" : "say")} that you want this {Label(about, schema)}: {Value(about)}",
        _ => "say something friendly",
    });

    /// <summary>Do the words hold every value and title that they are to say?</summary>
    public static bool AreSaid(string text, IReadOnlyList<SpeechAct> acts)
    {
        WordSearch words = new(text);
        return acts.All(act => (act.About is not { } about || words.Holds(Value(about))) && (act.Item is not { } item || words.Holds(Title(item))));
    }

    /// <summary>Do the words tell something of the need that was not to be told yet?</summary>
    public static bool OverstepIn(string text, IReadOnlyList<SpeechAct> acts, Views.SimulatorView view)
    {
        WordSearch words = new(text);
        WordSearch heard = new(string.Join(" . ", view.Messages.Select(message => message.Text).Concat(acts.Where(act => act.About is not null).Select(act => Value(act.About!)))));
        return view.Traits.Select(trait => Value(trait.Constraint)).Any(value => words.Holds(value) && !heard.Holds(value));
    }

    /// <summary>A value as it is to be said.</summary>
    public static string Value(Constraint about) => Voice.Value(about.AnyOf[0], new VoiceFacet());

    private static string Title(Item item) => item.Title.IndexOf(" (", StringComparison.Ordinal) is > 0 and var bracket ? item.Title[..bracket] : item.Title;

    private static string Label(Constraint about, CatalogSchema schema) => schema.Find(about.AnyOf[0].Facet)?.Label ?? about.AnyOf[0].Facet;
}
