using System.Globalization;
using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;

namespace Recsys.Conversation.Writing;

/// <summary>Words what is believed of the person: noted, told on request, forgotten.</summary>
internal sealed class BeliefWords(WordingContext context)
{
    private const int Several = 3;   // set aside at once: nobody wants to read their names again
    private const int Told = 5;   // items of one kind that are named; the rest is counted

    public void Say(Composition reply, NotedPart part)
    {
        // A list that satisfies the wishes of the moment says so itself.
        var isAnswered = context.Request.Parts.Any(other => other is SlatePart or NothingFitsPart);
        List<PreferenceEntry> entries = [.. part.Lines.Select(line => line.Entry).OfType<PreferenceEntry>()
            .Where(entry => !isAnswered || entry.Item is not null || entry.OnlyInChat is null)];
        if (entries.Count(entry => entry.Opinion == Opinion.NotNow) >= Several)
        {
            reply.Say("noted.aside");
            entries.RemoveAll(entry => entry.Opinion == Opinion.NotNow);
        }
        if (entries.Count == 0) return;
        reply.Say("noted", ("what", EnglishWords.Join([.. Shortened([.. entries.Select(Of).Distinct()])])));
    }

    public void Say(Composition reply, ForgottenPart part)
    {
        if (part.Entries.Count == 0) reply.Say("forgotten.none");
        else reply.Say("forgotten", ("what", EnglishWords.Join([.. Shortened([.. part.Entries.Select(Of).Distinct()])])));
    }

    public void Say(Composition reply, ProfilePart part)
    {
        List<PreferenceEntry> entries = [.. part.Lines.Select(line => line.Entry).OfType<PreferenceEntry>()];
        if (entries.Count == 0) { reply.Say("profile.none", ("plural", context.Schema.Plural)); return; }
        var facets = entries.Where(entry => entry.Facet is not null).Select(Of).Distinct().ToList();
        if (facets.Count > 0) reply.Say("profile.facets", ("what", EnglishWords.Join([.. Shortened(facets)])));
        foreach (var opinion in Enum.GetValues<Opinion>()) Items(reply, opinion, entries);
    }

    /// <summary>An entry in a clause: <c>you like slow-burning films</c>, <c>no horror from now on</c>, <c>you gave Heat (1995) 4</c>.</summary>
    public string Of(PreferenceEntry entry) => entry.Facet is { } facet ? Of(facet, entry) : Of(entry.Item is { } item ? context.Names.Of(item) : "it", entry);

    private string Of(Constraint facet, PreferenceEntry entry)
    {
        var isLiked = entry.Opinion != Opinion.Disliked == (facet.Polarity == Polarity.Wanted);
        var wanted = facet with { Polarity = isLiked ? Polarity.Wanted : Polarity.Unwanted };
        var span = entry.OnlyInChat is null ? "from now on" : "for this chat";
        if (entry.Firmness == Firmness.Leaning)
            return isLiked ? $"you like {context.Nouns.Plural([wanted])}" : $"you would rather have {context.Nouns.Plural([wanted])}";
        return $"{(isLiked ? "only " + context.Nouns.Plural([wanted]) : ConstraintWords.Of(wanted, context.Schema))} {span}";
    }

    private string Of(string item, PreferenceEntry entry) => entry switch
    {
        { Rating: { } rating } => $"you gave {item} {rating.ToString("0.#", CultureInfo.InvariantCulture)} of 5",
        { Opinion: Opinion.Liked } => $"you liked {item}",
        { Opinion: Opinion.Disliked } => $"you did not like {item}",
        { Opinion: Opinion.Seen } => $"you have {context.Consumed} {item}",
        { Opinion: Opinion.NotNow } => $"not {item} for now",
        { Opinion: Opinion.Hidden } => $"never {item} again",
        _ => $"{item} is saved for later",
    };

    private void Items(Composition reply, Opinion opinion, List<PreferenceEntry> entries)
    {
        List<string> named = [.. entries.Where(entry => entry.Item is not null && entry.Opinion == opinion).Reverse().Select(entry => context.Names.Of(entry.Item!.Value)).Distinct()];
        if (named.Count > 0)
            reply.Say("profile." + opinion.ToString().ToLowerInvariant(), ("items", EnglishWords.Join([.. Shortened(named)])), ("consumed", context.Consumed));
    }

    private static IEnumerable<string> Shortened(List<string> words) =>
        words.Count <= Told + 1 ? words : words.Take(Told).Append($"{EnglishWords.Count(words.Count - Told)} more");
}
