using Recsys.Conversation.Explaining;
using Recsys.Conversation.Tests.Understanding;
using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;

namespace Recsys.Conversation.Tests.Writing;

/// <summary>Random but true parts over a catalogue, with the ledger that they refer to.</summary>
internal sealed class RandomTalk
{
    private readonly Random random;
    private readonly Catalog catalog;
    private readonly FacetRarity rarity;
    private readonly List<Item> liked;
    private PreferenceLedger ledger = PreferenceLedger.Empty;

    public RandomTalk(Domain domain, FacetRarity rarity, int seed)
    {
        (random, catalog, this.rarity) = (new(seed), domain.Catalog, rarity);
        liked = [.. random.GetItems([.. catalog.Items], 6).Distinct()];
        foreach (var item in liked) State(PreferenceEntry.About(item.Id, Opinion.Liked, Said($"I liked {item.Title}")));
    }

    public ResponseRequest Request(int turn, IReadOnlyList<Exchange> dialogue)
    {
        IReadOnlyList<ReplyPart> parts = [.. Parts()];
        return new("", Act(parts), parts) { Turn = turn, Dialogue = dialogue, Ledger = ledger };
    }

    // About half of what is in force was said just now.
    private DialogueAct Act(IReadOnlyList<ReplyPart> parts) => new("",
    [
        new Intent(IntentKind.Recommend, 1, new(0, 0))
        {
            Slots = [.. parts.OfType<SlatePart>().SelectMany(part => part.Satisfied.Concat(part.Leanings)).Where(_ => random.Next(2) == 0).Select(said => new ConstraintSlot(said, 1, new(0, 0)))],
        },
    ]);

    private IEnumerable<ReplyPart> Parts()
    {
        if (random.Next(4) == 0) yield return new NotedPart([State(Wish())]);
        yield return random.Next(12) switch
        {
            0 => new WhyPart(Explanations(random.Next(1, 4))),
            1 => WhyNot(),
            2 => Comparison(),
            3 => new DetailPart(Any().Id) { Facets = random.Next(2) == 0 ? [] : [.. random.GetItems([.. catalog.Schema.Facets], 2).Select(facet => facet.Name).Distinct()] },
            4 => new FoundPart("some words", [.. random.GetItems([.. catalog.Items], 4).Select(item => item.Id).Distinct()], 4 + random.Next(40)),
            5 => new PredictionPart(Any().Id) { Rating = 1 + random.NextDouble() * 4, Deviation = random.NextDouble() * 1.5 },
            6 => random.Next(2) == 0 ? new ProfilePart([.. ledger.Believed]) : new ForgottenPart([.. ledger.Believed.Take(random.Next(4)).Select(line => line.Entry!)]),
            7 => random.Next(2) == 0 ? new UnknownTitlePart("the hart") { Near = [Any().Id] } : random.Next(2) == 0 ? new UnheldPart("awards") : new UnknownTopicPart("lighthouses"),
            8 => new SocialPart(random.GetItems(Enum.GetValues<SocialKind>(), 1)[0]),
            _ => Slate(),
        };
        if (random.Next(3) == 0) yield return new QuestionPart(new(QuestionKind.Likes, [.. random.GetItems([.. catalog.Items], 3).Select(item => new QuestionOption(item.Title, 0) { Item = item.Id })]));
    }

    private SlatePart Slate()
    {
        var explanations = Explanations(random.Next(1, 8));
        var first = catalog.Find(explanations[0].Item)!;
        return new(new([.. explanations.Select((one, i) => new RankedItem(one.Item, i + 1, -i, new Dictionary<string, int>()))]), explanations)
        {
            Satisfied = [.. Terms(first).Take(random.Next(5)).Append(FacetTerm.Mentions("lighthouses")).Take(1 + random.Next(5)).Select(term => new Constraint(term))],
            Relaxed = random.Next(4) == 0 ? [new(new(Terms(Any()).First()), 12) { IsWidened = random.Next(2) == 0 }] : [],
            Leanings = random.Next(4) == 0 ? [new(Terms(Any()).First())] : [],
            Like = random.Next(5) == 0 ? [Any().Id] : [],
            IsColdStart = random.Next(5) == 0,
            IsContinued = random.Next(5) == 0,
            Asked = explanations.Count + random.Next(6) / 5,
        };
    }

    private WhyNotPart WhyNot()
    {
        var item = Any();
        return new(item.Id, random.GetItems(Enum.GetValues<WhyNotCause>(), 1)[0])
        {
            Broken = [new(Terms(Any()).First())],
            Rank = random.Next(1, 100),
            Ranked = 200,
            Line = random.Next(2) == 0 ? 1 : null,
        };
    }

    private ComparisonPart Comparison() =>
        new([.. random.GetItems([.. catalog.Items], 3).Select(item => item.Id).Distinct()], [])
        {
            Fit = Explanations(1),
            Asked = random.Next(2) == 0 ? null : random.Next(3) == 0 ? new(FacetTerm.Within("year", 2000, null)) : new(Terms(Any()).First()),
        };

    private List<Explanation> Explanations(int count) =>
        [.. random.GetItems([.. catalog.Items], count).Except(liked).DefaultIfEmpty(catalog.Items[0]).DistinctBy(item => item.Id)
            .Select(item => new Explanation(item.Id, MatchStrength.Good, [.. Reasons(item)]))];

    private IEnumerable<Reason> Reasons(Item item)
    {
        var other = random.GetItems([.. liked], 1)[0];
        if (rarity.Shared(item, other) is { Count: > 0 } shared) yield return new SharedFacetsReason(other.Id, [.. shared.Take(3)]);
        if (random.Next(2) == 0) yield return new CounterfactualReason(other.Id, random.Next(1, 9), random.Next(4) == 0 ? null : random.Next(10, 200));
        if (random.Next(2) == 0) yield return new NeighbourReason(other.Id, "similar", random.Next(1, 20));
        if (random.Next(3) == 0) yield return new SatisfiesReason(new(Terms(item).First()));
        if (random.Next(3) == 0) yield return new PopularReason(random.Next(1, 300), 1000);
    }

    private PreferenceEntry Wish() => PreferenceEntry.About(new Constraint(Terms(Any()).First()), random.Next(2) == 0 ? Opinion.Liked : Opinion.Disliked, Said("so I said")) with
    {
        Firmness = random.GetItems(Enum.GetValues<Firmness>(), 1)[0],
        OnlyInChat = random.Next(2) == 0 ? "c" : null,
    };

    private FacetTerm[] Terms(Item item)
    {
        var terms =
            from facet in catalog.Schema.Facets
            where facet.Kind == FacetKind.Categorical
            from value in item.Values(facet.Name)
            select FacetTerm.Is(facet.Name, value);
        var all = terms.ToArray();
        random.Shuffle(all);
        return all;
    }

    private LedgerEvent State(PreferenceEntry entry)
    {
        ledger = ledger.State(entry, "t", DateTimeOffset.UnixEpoch);
        return ledger.Lines[^1];
    }

    private Item Any() => random.GetItems([.. catalog.Items], 1)[0];

    private static Provenance Said(string words) => new(Origin.Utterance, words, "c", 1);
}
