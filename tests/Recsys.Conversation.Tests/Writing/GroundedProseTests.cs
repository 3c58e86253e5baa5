using Recsys.Conversation.Explaining;
using Recsys.Conversation.Tests.Understanding;
using Recsys.Conversation.Writing;
using Recsys.Core.Dialogue;
using Recsys.Core.Grounding;

namespace Recsys.Conversation.Tests.Writing;

public sealed class GroundedProseTests
{
    [Theory]
    [InlineData("films", 2000)]
    [InlineData("books", 1000)]
    public void Every_claim_of_thousands_of_turns_has_evidence(string name, int turns)
    {
        var domain = name == "films" ? Domain.Films : Domain.Books;
        ResponseWriter writer = new(domain.Catalog, domain.Lexicon);
        ProseCheck check = new(domain.Catalog);
        FacetRarity rarity = new(domain.Catalog);
        List<Exchange> dialogue = [];
        List<UngroundedClaim> ungrounded = [];

        for (var turn = 1; turn <= turns; turn++)
        {
            var request = new RandomTalk(domain, rarity, turn).Request(turn, [.. dialogue.TakeLast(6)]);
            var prose = writer.Write(request);

            Assert.NotEmpty(prose);
            ungrounded.AddRange(check.Check(prose, Evidence.Of(request)));
            dialogue.Add(new("", prose));
        }

        Assert.True(ungrounded.Count == 0, string.Join('\n', ungrounded.DistinctBy(claim => (claim.Kind, claim.Text)).Take(25)));
    }
}
