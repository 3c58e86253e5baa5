using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Recsys.Conversation.Sessions;
using Recsys.Core.Ledger;
using Recsys.LanguageModel.Tests.Fakes;

namespace Recsys.Hosting.Tests;

/// <summary>What a listener of OpenTelemetry sees of a turn.</summary>
public sealed class TurnTelemetryTests
{
    private const string Utterance = "a western for my neighbour Quillon";

    [Fact]
    public async Task A_turn_is_a_span_with_its_steps_and_what_the_model_was_asked_inside()
    {
        var spans = await TakeAsync(recordContent: false);

        var turn = spans.Single(span => span.OperationName == "recsys.turn");
        Assert.Equal(["understand", "track", "answer", "recommend", "explain", "plan", "revise", "write"],
            spans.Where(span => span.ParentSpanId == turn.SpanId && span.Source.Name == "Recsys").Select(span => span.OperationName["recsys.".Length..]));
        var asked = spans.Where(span => span.Source.Name == "Recsys.LanguageModel").ToList();
        Assert.Contains(asked, span => span.OperationName.StartsWith("chat", StringComparison.Ordinal));
        Assert.All(asked, span => Assert.Equal(turn.TraceId, span.TraceId));
        Assert.All(asked.Where(span => span.OperationName.StartsWith("chat", StringComparison.Ordinal)), span => Assert.Equal("fake", span.GetTagItem("gen_ai.request.model")));
        Assert.Equal("Recommend", turn.GetTagItem("recsys.turn.intents"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_said_is_recorded_only_where_that_is_switched_on(bool isOn)
    {
        var spans = await TakeAsync(isOn);

        var recorded = string.Join('\n', spans.SelectMany(span => span.TagObjects.Select(tag => $"{tag.Value}").Concat(span.Events.SelectMany(happened => happened.Tags.Select(tag => $"{tag.Value}")))));

        Assert.Equal(isOn, recorded.Contains("Quillon", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_time_to_the_first_cards_and_of_the_whole_turn_are_measured()
    {
        ConcurrentDictionary<string, double> measured = [];
        using MeterListener listener = new() { InstrumentPublished = (instrument, self) => { if (instrument.Meter.Name == "Recsys") self.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => measured[instrument.Name] = value);
        listener.Start();

        await TakeAsync(recordContent: false);

        Assert.True(measured["recsys.turn.first_cards.duration"] <= measured["recsys.turn.duration"]);
    }

    private static async Task<List<Activity>> TakeAsync(bool recordContent)
    {
        await using var server = await FakeModelServer.StartAsync();
        server.Script = FakeBrain.Good;
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["LanguageModel:Provider"] = "Compatible",
            ["LanguageModel:Model"] = "fake",
            ["LanguageModel:Endpoint"] = $"{new Uri(server.Address, "/v1")}",
            ["LanguageModel:RecordContent"] = $"{recordContent}",
        }).Build();
        await using var services = new ServiceCollection().AddSingleton(configuration).AddRecsys().BuildServiceProvider();
        ConcurrentQueue<Activity> spans = [];
        using Activity test = new("test");
        test.Start();   // other tests run beside this one
        using ActivityListener listener = new()
        {
            ShouldListenTo = source => source.Name.StartsWith("Recsys", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => { if (span.TraceId == test.TraceId) spans.Enqueue(span); },
        };
        ActivitySource.AddActivityListener(listener);
        await foreach (var _ in services.GetRequiredService<Respond>()(new(Utterance, PreferenceLedger.Empty, new("chat")), TestContext.Current.CancellationToken)) { }
        return [.. spans.OrderBy(span => span.StartTimeUtc)];
    }
}
