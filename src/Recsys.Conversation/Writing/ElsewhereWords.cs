using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Writing;

/// <summary>Words what there is of another kind, or that there is nothing.</summary>
internal sealed class ElsewhereWords(WordingContext context)
{
    public void Say(Composition reply, ElsewherePart part)
    {
        (string, string)[] values = [("noun", part.Noun), ("others", part.Plural ?? ""), ("plural", context.Schema.Plural), ("like", context.Names.Of(part.Like, "and"))];
        if (part.Plural is null) reply.Say("elsewhere.none", values);
        else if (part.Items.Count == 0) reply.Say("elsewhere.nothing", values);
        else if (part.Like.Count == 0) reply.Say("elsewhere.first", [.. values, ("items", Listed(part))]);
        else
        {
            reply.Say("elsewhere", [.. values, ("items", Listed(part))]);
            var best = part.Items[0];   // what the others share stands on their cards
            reply.Say("elsewhere.shared", ("item", best.Title), ("shared", EnglishWords.Join([.. best.Shared])));
        }
    }

    public void Say(Composition reply, ElsewhereItemPart part)
    {
        (string, string)[] values = [("item", part.Item.Title), ("others", part.Plural), ("plural", context.Schema.Plural), ("facts", string.Join("; ", part.Item.Facts.Select(fact => $"{fact.Key} {fact.Value}")))];
        if (part.IsOpinion) reply.Say("elsewhere.unkept", values);
        else reply.Say(part.Item.Facts.Count > 0 ? "elsewhere.item" : "elsewhere.blank", values);
    }

    private static string Listed(ElsewherePart part) => EnglishWords.Join([.. part.Items.Select(item => item.Title)], "or");
}
