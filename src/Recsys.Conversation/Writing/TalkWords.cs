using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Writing;

/// <summary>Words what is said between people, and the question that a reply ends with.</summary>
internal sealed class TalkWords(WordingContext context)
{
    private const int Options = 4;

    public void Say(Composition reply, SocialPart part)
    {
        (string, string)[] values =
        [
            ("noun", context.Schema.Noun), ("plural", context.Schema.Plural), ("labels", Labels()), ("consumed", context.Consumed),
        ];
        reply.Say("social." + part.Kind.ToString().ToLowerInvariant(), values);
        if (part.Kind is SocialKind.Help) reply.Say("social.help.more", values);
    }

    public static void Say(Composition reply, UndonePart part)
    {
        if (part.Utterance is { Length: > 0 } words) reply.Say("undone", ("words", Quoting.Of(words)));
        else reply.Say(part.Utterance is null ? "undone.none" : "undone.plain");
    }

    public void Say(Composition reply, QuestionPart part)
    {
        var question = part.Question;
        List<QuestionOption> offered = [.. question.Options.Take(Options)];
        (string, string)[] values =
        [
            ("options", EnglishWords.Join([.. offered.Select(Label)], "or")), ("values", EnglishWords.Join([.. offered.Select(Value)], "or")), ("noun", context.Schema.Noun), ("plural", context.Schema.Plural),
            ("words", Quoting.Of(question.Words ?? "")), ("label", context.Schema.Find(question.Facet ?? "")?.Label ?? ""),
        ];
        reply.Say(Kind(question), values);
    }

    private string Label(QuestionOption option) => option switch
    {
        { Item: { } item } => context.Names.Of(item),
        { Constraint: { IsRelative: false } constraint } => ConstraintWords.Of(constraint, context.Schema),
        _ => option.Label,
    };

    // After "which audience" its values stand by themselves: "teen, adult or family", not "for teen audiences".
    private string Value(QuestionOption option) =>
        option.Constraint is { AnyOf: [{ Operator: FacetOperator.Is, Value: { } value } term] } && context.Schema.Find(term.Facet) is { IsBare: false } ? value : Label(option);

    private string Kind(Question question) => question.Kind switch
    {
        QuestionKind.Which => question.Words is { Length: > 0 } ? "question.which" : "question.which.one",
        QuestionKind.Likes => question.Options.Count > 0 ? "question.likes" : "question.likes.open",
        _ when question.Options.Count == 0 => "question.facet.open",
        _ => context.Schema.Find(question.Facet ?? "") is null ? "question.options" : "question.facet",
    };

    // The first few facets that people ask by.
    private string Labels() => EnglishWords.Join(
        [.. context.Schema.Facets.Where(facet => facet.Kind != FacetKind.Text).Select(facet => facet.Label).Take(5)], "or");
}
