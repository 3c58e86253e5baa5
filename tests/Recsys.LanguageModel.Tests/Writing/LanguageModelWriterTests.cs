using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.LanguageModel.Faults;
using Recsys.LanguageModel.Tests.Fakes;
using Recsys.LanguageModel.Writing;

namespace Recsys.LanguageModel.Tests.Writing;

public sealed class LanguageModelWriterTests
{
    private const string Facts = "Paper Moons (1994) is a comedy. Nothing older fitted, so I let go of from 1990 or later. Shall it be short?";

    private static readonly SlatePart slate = new(new(Films.Ranked(1)), []);

    [Fact]
    public async Task The_model_says_the_facts_in_its_own_way()
    {
        var request = Request(slate);

        var prose = await ProseAsync(FakeClient.Saying("Paper Mo", "ons it is. ", "A comedy!"), request);

        Assert.Equal("Paper Moons it is. A comedy!", prose);
        Assert.Equal(("write", "well-formed", false), Of(request));
    }

    [Fact]
    public async Task A_sentence_that_does_not_hold_is_withheld_and_counted()
    {
        var request = Request(slate);

        var prose = await ProseAsync(FakeClient.Saying("Paper Moons it is. FALSE claims abound. A comedy!"), request);

        Assert.Equal("Paper Moons it is. A comedy!", prose);
        Assert.Equal(("write", "withheld", false), Of(request));
        Assert.Contains("1 of its sentences", request.Notes.Single().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_holds_the_embedded_writer_answers_and_the_note_says_so()
    {
        var request = Request(slate);

        Assert.Equal(Facts, await ProseAsync(FakeClient.Saying("FALSE from end to end."), request));
        Assert.Equal(("write", "withheld-all", true), Of(request));
    }

    [Fact]
    public async Task Where_the_model_breaks_off_the_embedded_writer_finishes()
    {
        var request = Request(slate);
        FakeClient client = new((_, _) => Breaking());

        Assert.Equal("Paper Moons it is.\n\n" + Facts, await ProseAsync(client, request));
        Assert.Equal(("write", "cut", true), Of(request));

        static async IAsyncEnumerable<string> Breaking()
        {
            yield return "Paper Moons it is. And then ";
            await Task.Yield();
            throw new LanguageModelException(FailureKind.Cut, "The connection to the language model broke.");
        }
    }

    [Fact]
    public async Task A_condition_that_gave_way_is_said_even_if_the_model_does_not()
    {
        var request = Request(slate with { Relaxed = [new(new(FacetTerm.Within("year", 1990, null)), 3)] });

        Assert.Equal("Paper Moons it is. Nothing older fitted, so I let go of from 1990 or later.", await ProseAsync(FakeClient.Saying("Paper Moons it is."), request));
    }

    [Fact]
    public async Task The_question_is_asked_even_if_the_model_does_not()
    {
        var request = Request(slate, new QuestionPart(new(QuestionKind.Which, [])));

        Assert.Equal("Paper Moons it is. Shall it be short?", await ProseAsync(FakeClient.Saying("Paper Moons it is."), request));
        Assert.Equal("Shall it?", await ProseAsync(FakeClient.Saying("Shall it?"), request));
    }

    [Fact]
    public async Task Small_talk_costs_nothing()
    {
        var client = FakeClient.Saying("Hello!");

        Assert.Equal(Facts, await ProseAsync(client, Request(new SocialPart(SocialKind.Greeting))));
        Assert.Equal(0, client.Calls);
    }

    private static ResponseRequest Request(params ReplyPart[] parts) => new("something funny", new("something funny", []), parts) { Notes = [] };

    private static async Task<string> ProseAsync(FakeClient client, ResponseRequest request)
    {
        LanguageModelWriter writer = new(new EmbeddedFacts(), PromptSetup.Library(client), new NoFalse(), Films.Schema, PromptSetup.Options, new());
        return string.Concat(await writer.WriteAsync(request).ToListAsync());
    }

    private static (string, string, bool) Of(ResponseRequest request) =>
        Assert.Single(request.Notes) is var note ? (note.Step, note.Path, note.IsFallback) : default;

    private sealed class EmbeddedFacts : IResponseWriter
    {
        public IAsyncEnumerable<string> WriteAsync(ResponseRequest request, CancellationToken cancellationToken = default) => new[] { Facts }.ToAsyncEnumerable();
    }

    private sealed class NoFalse : ISentenceChecker
    {
        public Func<string, bool> For(ResponseRequest request, string facts) => sentence => !sentence.Contains("FALSE", StringComparison.Ordinal);
    }
}
