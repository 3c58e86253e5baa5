using Recsys.Conversation.Sessions;
using Recsys.Core;
using Recsys.Core.Ledger;

namespace Recsys.Web.Components.Profile;

/// <summary>Says what is believed of a person, where it comes from and how sure it is.</summary>
internal static class BeliefText
{
    public static string Of(PreferenceEntry entry, ICatalog catalog) => entry switch
    {
        { Item: { } item } => $"{Verb(entry.Opinion)} {catalog.Find(item)?.Title ?? $"item {item}"}",
        { Facet: { } facet, Firmness: Firmness.Leaning, Opinion: Opinion.Disliked } => $"Rather not: {ConstraintWords.Of(facet, catalog.Schema)}",
        { Demand: { } demand } => Cards.ItemText.Capital(ConstraintWords.Of(demand, catalog.Schema)),
        _ => "",
    };

    public static string Group(Belief belief) => belief.Entry switch
    {
        { OnlyInChat: not null } => "For one chat",
        { Opinion: Opinion.Saved } => "Saved for later",
        { Opinion: Opinion.Seen } => "Seen",
        { Opinion: Opinion.Hidden or Opinion.NotNow } => "Kept away",
        { Facet: not null, Firmness: Firmness.Condition or Firmness.Insisted } => "Conditions",
        { Opinion: Opinion.Disliked } => "Dislikes",
        _ => "Likes",
    };

    public static string Sureness(PreferenceEntry entry) => (entry.Firmness, entry.Strength) switch
    {
        (Firmness.Insisted, _) => "you insist on it",
        (_, >= .9) => "sure",
        (_, >= .5) => "fairly sure",
        _ => "a guess",
    };

    public static string Source(PreferenceEntry entry) => entry.Source.Origin switch
    {
        Origin.Utterance => $"You said “{entry.Source.Words}”",
        Origin.Action => $"You pressed a button: {entry.Source.Words}",
        Origin.Import => $"Brought along: {entry.Source.Words}",
        _ => $"Concluded: {entry.Source.Words}",
    };

    private static string Verb(Opinion opinion) => opinion switch
    {
        Opinion.Liked => "Likes",
        Opinion.Disliked => "Dislikes",
        Opinion.Seen => "Has seen",
        Opinion.Saved => "Saved",
        Opinion.Hidden => "Never:",
        _ => "Not now:",
    };
}
