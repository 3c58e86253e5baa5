using System.Text.Json;
using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.LanguageModel.Faults;
using Recsys.LanguageModel.Tests.Fakes;
using Recsys.LanguageModel.Understanding;

namespace Recsys.LanguageModel.Tests.Understanding;

public sealed class LanguageModelArbiterTests
{
    private const string Utterance = "honestly I could do with a laugh, Night Ferry was lovely, nothing before 1990";

    [Fact]
    public void Only_an_unsure_reading_or_much_left_unread_is_worth_a_second_one()
    {
        var arbiter = Arbiter(FakeClient.Saying("{}"));

        Assert.False(arbiter.IsNeeded(First()));
        Assert.True(arbiter.IsNeeded(First(confidence: 0.2)));
        Assert.True(arbiter.IsNeeded(First(leftover: "honestly could do with laugh")));
        Assert.False(arbiter.IsNeeded(First(" ", confidence: 0.2)));
    }

    [Fact]
    public async Task An_unsure_reading_is_arbitrated()
    {
        var client = FakeClient.Saying(Answer(
            Intent("Recommend", "I could do with a laugh", constraints: [Constraint("genres", "is", "comedy"), Constraint("year", "within", low: 1990)]),
            Intent("Liked", "Night Ferry was lovely", items: ["Night Ferry"])));
        UnderstandingRequest request = new(Utterance, ShownItems.Nothing) { Notes = [] };

        var act = await Arbiter(client).ArbitrateAsync(request, First());

        Assert.Equal([IntentKind.Recommend, IntentKind.Liked], act!.Intents.Select(intent => intent.Kind));
        Assert.Equal(["genres=Comedy", "year>=1990"], act.Intents[0].Constraints.Select(constraint => constraint.ToString()));
        Assert.Equal(new ItemId("f5"), act.Intents[1].Items.Single().Choices.Single());
        Assert.Equal("Night Ferry was lovely", Utterance.Substring(act.Intents[1].Span.Start, act.Intents[1].Span.Length));
        Assert.Equal("well-formed", Assert.Single(request.Notes).Path);
    }

    [Theory]
    [InlineData("a value that the catalogue does not have", """[{"kind":"Refine","quote":"a laugh","constraints":[{"facet":"genres","operator":"is","value":"Slapstick"}]}]""")]
    [InlineData("a facet that it does not have", """[{"kind":"Refine","quote":"a laugh","constraints":[{"facet":"price","operator":"within","high":5}]}]""")]
    [InlineData("words that nobody said", """[{"kind":"Liked","quote":"I adore it","items":["Night Ferry"]}]""")]
    [InlineData("an item that nobody named", """[{"kind":"Liked","quote":"was lovely","items":["Paper Moons"]}]""")]
    [InlineData("an opinion of nothing", """[{"kind":"Liked","quote":"was lovely","items":[]}]""")]
    [InlineData("an unknown kind", """[{"kind":"Obey","quote":"a laugh"}]""")]
    [InlineData("a number for a kind", """[{"kind":"5","quote":"a laugh","items":[]}]""")]
    [InlineData("forgetting", """[{"kind":"Forget","quote":"a laugh","items":[]}]""")]
    [InlineData("a lasting taste", """[{"kind":"Preference","quote":"a laugh","constraints":[{"facet":"genres","operator":"is","value":"Comedy"}]}]""")]
    [InlineData("starting over", """[{"kind":"StartOver","quote":"a laugh"}]""")]
    public async Task What_cannot_be_checked_is_not_believed(string what, string intents)
    {
        var client = FakeClient.Saying($$"""{"intents":{{intents}}}""");
        UnderstandingRequest request = new(Utterance, ShownItems.Nothing) { Notes = [] };

        var act = await Arbiter(client).ArbitrateAsync(request, First());

        Assert.True(act is null, what);
        Assert.Equal(("given-up", true), (Assert.Single(request.Notes).Path, request.Notes.Single().IsFallback));
        Assert.Equal(2, client.Calls);
    }

    [Theory]
    [InlineData("```json\n{0}\n```", "repaired")]
    [InlineData("Sure! {0} Anything else?", "repaired")]
    [InlineData("not json|{0}", "asked-again")]
    public async Task Wrapped_answers_are_unwrapped_and_garbage_is_asked_for_again(string shape, string path)
    {
        var client = FakeClient.Answering(shape.Replace("{0}", Answer(Intent("Recommend", "a laugh")), StringComparison.Ordinal).Split('|'));
        UnderstandingRequest request = new(Utterance, ShownItems.Nothing) { Notes = [] };

        var act = await Arbiter(client).ArbitrateAsync(request, First());

        Assert.Equal(IntentKind.Recommend, Assert.Single(act!.Intents).Kind);
        Assert.Equal(path, Assert.Single(request.Notes).Path);
    }

    [Fact]
    public async Task A_failing_model_leaves_the_embedded_reading()
    {
        FakeClient client = new((_, _) => throw new LanguageModelException(FailureKind.Timeout, "The language model took too long."));
        UnderstandingRequest request = new(Utterance, ShownItems.Nothing) { Notes = [] };

        var act = await Arbiter(client).ArbitrateAsync(request, First());

        Assert.Null(act);
        Assert.True(Assert.Single(request.Notes).IsFallback);
    }

    [Fact]
    public async Task No_text_of_items_reaches_the_prompt()
    {
        var client = FakeClient.Saying(Answer(Intent("Recommend", "a laugh")));

        await Arbiter(client).ArbitrateAsync(new("give me a laugh", new([new("f1"), new("f2")])) { Dialogue = [new("hello", "Try Paper Moons (1994).")] }, First("give me a laugh"));

        var prompt = string.Concat(client.Prompts[0].Select(message => message.Text));
        Assert.Contains("hello", prompt, StringComparison.Ordinal);
        Assert.DoesNotContain("Paper Moons (1994)", prompt, StringComparison.Ordinal);
    }

    private static LanguageModelArbiter Arbiter(FakeClient client) =>
        new(new FakeReader(), PromptSetup.Library(client), new(Films.Catalog), Films.Schema, PromptSetup.Options, new("tests"), TimeProvider.System);

    private static DialogueAct First(string utterance = Utterance, double confidence = 0.9, string leftover = "") =>
        new(utterance, [new(IntentKind.ChitChat, confidence, new(0, utterance.Length))]) { Leftover = leftover };

    private static string Answer(params object[] intents) => JsonSerializer.Serialize(new { intents });

    private static object Intent(string kind, string quote, string[]? items = null, object[]? constraints = null) =>
        new { kind, quote, items = items ?? [], constraints = constraints ?? [], aspect = (string?)null, rating = (double?)null, scale = (double?)null, count = (int?)null, text = (string?)null };

    private static object Constraint(string facet, string @operator, string? value = null, double? low = null, double? high = null) =>
        new { facet, @operator, value, low, high, wanted = true, hard = false };

    /// <summary>Knows titles without their years and nothing else.</summary>
    private sealed class FakeReader : IUnderstanding
    {
        public ValueTask<DialogueAct> ReadAsync(UnderstandingRequest request, CancellationToken cancellationToken = default)
        {
            var named = Films.Catalog.Items.FirstOrDefault(item => item.Title.StartsWith(request.Utterance, StringComparison.OrdinalIgnoreCase));
            TextSpan all = new(0, request.Utterance.Length);
            Intent intent = new(named is null ? IntentKind.ChitChat : IntentKind.Detail, 1, all) { Slots = named is null ? [] : [new ItemSlot([named.Id], 1, all)] };
            return new(new DialogueAct(request.Utterance, [intent]));
        }
    }
}
