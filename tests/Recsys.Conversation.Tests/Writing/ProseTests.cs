using Recsys.Conversation.Explaining;
using Recsys.Conversation.Tests.Understanding;
using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;
using Recsys.Core.Pipeline;

namespace Recsys.Conversation.Tests.Writing;

/// <summary>Good prose, word for word, so that a change of wording is read before it is shown.</summary>
public sealed class ProseTests
{
    [Fact]
    public async Task Films()
    {
        Talker talker = new(Domain.Films, "Heat", "Alien", "Lost in Translation");
        Constraint nineties = new(FacetTerm.Within("year", 1990, 1999)), crime = new(FacetTerm.Is("genres", "Crime")), tense = new(FacetTerm.Is("moods", "tense"));
        Constraint noHorror = new(FacetTerm.Is("genres", "Horror")) { Polarity = Polarity.Unwanted };
        var slate = await talker.AskAsync(6);
        Comparer comparer = new(Domain.Films.Catalog, talker.Pipeline, talker.Explainer);
        RecommendationRequest request = new(Taste.Of(talker.Ledger, "c").History, 6);
        var shown = slate.Slate.Items.Select(one => one.Item).ToList();

        Snapshot.Match(string.Join('\n',
            talker.Hears(slate),
            talker.Hears(await talker.AskAsync(5, crime, nineties, noHorror)),
            talker.Hears(await talker.AskAsync(1, tense)),
            talker.Hears((await talker.AskAsync(4, crime, tense)) with { Relaxed = [new(new(FacetTerm.Is("director", "Wes Anderson")), 12)] }),
            talker.Hears((await talker.AskAsync(5)) with { IsContinued = true }),
            talker.Hears((await talker.AskAsync(5)) with { Leanings = [tense] }),
            talker.Hears((await talker.AskAsync(5)) with { Like = [Domain.Films.Item("Alien").Id] }),
            talker.Hears((await talker.AskAsync(3, crime)) with { Asked = 5 }),
            talker.Hears(new WhyPart([slate.Explanations[0]])),
            talker.Hears(new DetailPart(shown[1]) { Explanation = slate.Explanations[1] }),
            talker.Hears(new DetailPart(shown[0]) { Facets = ["director", "actors", "runtime"] }),
            talker.Hears(await comparer.CompareAsync([.. shown.Take(2)], request, talker.Ledger, "c")),
            talker.Hears(new WhyNotPart(Domain.Films.Item("Alien").Id, WhyNotCause.Constraints) { Broken = [noHorror] }),
            talker.Hears(new NotedPart([talker.Says(new PreferenceEntry(Opinion.Disliked, new(Origin.Utterance, "no horror")) { Facet = new(FacetTerm.Is("genres", "Horror")), Firmness = Firmness.Condition })])),
            talker.Hears(new ProfilePart([.. talker.Ledger.Believed])),
            talker.Hears(new PredictionPart(shown[0]) { Rating = 3.9, Deviation = 0.9, Explanation = slate.Explanations[0] })));
    }

    [Fact]
    public async Task A_newcomer()
    {
        Talker talker = new(Domain.Films);
        Question genre = new(QuestionKind.Facet, [Option("Comedy"), Option("Drama"), Option("Thriller")]) { Facet = "genres" };

        Snapshot.Match(string.Join('\n',
            talker.Hears(new SocialPart(SocialKind.Greeting)),
            talker.Hears(await talker.AskAsync(6), new QuestionPart(new(QuestionKind.Likes, []))),
            talker.Hears(await talker.AskAsync(6, new Constraint(FacetTerm.Is("genres", "Western"))), new QuestionPart(genre)),
            talker.Hears(new SocialPart(SocialKind.Help)),
            talker.Hears(new SocialPart(SocialKind.NotUnderstood)),
            talker.Hears(new ProfilePart([])),
            talker.Hears(new UnknownTitlePart("the hart") { Near = [Domain.Films.Item("Heat").Id] }),
            talker.Hears(new FoundPart("heist", [.. Domain.Films.Catalog.Items.Where(item => item.Values("themes").Contains("heist")).Take(4).Select(item => item.Id)], 19)),
            talker.Hears(new NothingFitsPart([new(FacetTerm.Is("genres", "Western")), new(FacetTerm.Is("moods", "silly"))])),
            talker.Hears(new UndonePart("no horror")),
            talker.Hears(new ForgottenPart([])),
            talker.Hears(new SocialPart(SocialKind.Thanks))));

        static QuestionOption Option(string genre) => new(genre, 10) { Constraint = new(FacetTerm.Is("genres", genre)) };
    }

    [Fact]
    public void Which_audience_is_asked_by_what_audiences_are_called()
    {
        Question audience = new(QuestionKind.Facet, [Option("teen"), Option("adult"), Option("family")]) { Facet = "audience" };
        Talker talker = new(Domain.Films);

        var asked = Enumerable.Range(0, 8).Select(_ => talker.Hears(new QuestionPart(audience))).ToList();

        Assert.Contains("Which audience would suit you now: teen, adult or family?", asked);
        Assert.Contains("Which would suit you better: for teen audiences, for adult audiences or for family audiences?", asked);

        static QuestionOption Option(string value) => new(value, 10) { Constraint = new(FacetTerm.Is("audience", value)) };
    }

    [Fact]
    public async Task Books()
    {
        Talker talker = new(Domain.Books, "Emma", "Moby-Dick");
        var slate = await talker.AskAsync(4);

        Snapshot.Match(string.Join('\n',
            talker.Hears(slate),
            talker.Hears(await talker.AskAsync(3, new Constraint(FacetTerm.Is("genre", "Classic")), new Constraint(FacetTerm.Within("pages", null, 400)))),
            talker.Hears(new WhyPart([slate.Explanations[0]])),
            talker.Hears(new WhyNotPart(Domain.Books.Item("Emma").Id, WhyNotCause.Seen)),
            talker.Hears(new DetailPart(Domain.Books.Item("Jane Eyre").Id) { Facets = ["author", "pages", "published"] }),
            talker.Hears(new DetailPart(Domain.Books.Item("Wuthering Heights").Id)),
            talker.Hears(new SocialPart(SocialKind.Help))));
    }
}
