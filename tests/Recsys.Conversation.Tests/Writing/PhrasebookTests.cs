using Recsys.Conversation.Writing;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Tests.Writing;

public sealed class PhrasebookTests
{
    [Fact]
    public void Every_frame_is_a_sentence_without_exclamation_or_flattery() => Assert.All(
        Phrasebook.English.Kinds.SelectMany(kind => Phrasebook.English[kind]),
        frame =>
        {
            var text = frame.Fill(frame.Places.ToDictionary(place => place, _ => "x"));
            Assert.Matches(@"[.?]$", text);
            Assert.DoesNotContain('!', text);
            Assert.DoesNotMatch("(?i)great choice|awesome|amazing|as an ai|language model", text);
        });

    [Fact]
    public void Every_social_kind_and_every_cause_has_words()
    {
        Assert.All(Enum.GetNames<SocialKind>(), kind => Assert.Contains($"social.{kind.ToLowerInvariant()}", Phrasebook.English.Kinds));
        Assert.All(Enum.GetNames<WhyNotCause>(), cause => Assert.Contains($"whynot.{cause.ToLowerInvariant()}", Phrasebook.English.Kinds));
    }

    [Theory]
    [InlineData("slate.plain")]
    [InlineData("slate.fitting")]
    [InlineData("slate.cold")]
    [InlineData("slate.like")]
    [InlineData("slate.more")]
    [InlineData("reason.shared")]
    [InlineData("noted")]
    public void What_is_said_often_can_be_said_in_eight_ways_with_different_openings(string kind)
    {
        var openings = Phrasebook.English[kind].Select(frame => frame.Fill(frame.Places.ToDictionary(place => place, _ => "x")).Split(' ').Take(2)).ToHashSet();

        Assert.True(openings.Count >= 8, $"{openings.Count} openings");
    }
}
