using Microsoft.Extensions.AI;
using Recsys.LanguageModel.Faults;
using Recsys.LanguageModel.Tests.Fakes;

namespace Recsys.LanguageModel.Tests.Faults;

public sealed class RefusedParametersTests
{
    // As OpenAI, older Azure, a server that validates strictly, and LM Studio word it.
    private const string NoTemperature = """{"error":{"message":"Unsupported value: 'temperature' does not support 0 with this model. Only the default (1) value is supported.","type":"invalid_request_error","param":"temperature","code":"unsupported_value"}}""";
    private const string NoNewName = """{"error":{"message":"Unrecognized request argument supplied: max_completion_tokens","type":"invalid_request_error","param":null,"code":null}}""";
    private const string NoStreamOptions = """{"detail":[{"type":"extra_forbidden","loc":["body","stream_options"],"msg":"Extra inputs are not permitted"}]}""";
    private const string NoFormat = """{"error":"'response_format.type' must be 'text'"}""";

    private static readonly ChatOptions options = new() { Temperature = 0, MaxOutputTokens = 50, ResponseFormat = ChatResponseFormat.Json };

    [Theory]
    [InlineData(ModelProvider.OpenAI, 400, NoTemperature, "temperature", null)]
    [InlineData(ModelProvider.AzureOpenAI, 400, NoNewName, "max_completion_tokens", "max_tokens")]
    [InlineData(ModelProvider.Compatible, 400, NoNewName, "max_completion_tokens", "max_tokens")]
    [InlineData(ModelProvider.Compatible, 422, NoStreamOptions, "stream_options", null)]
    [InlineData(ModelProvider.Compatible, 400, NoFormat, "response_format", null)]
    public async Task A_parameter_that_a_model_does_not_take_is_left_out_from_then_on(ModelProvider provider, int status, string said, string refused, string? instead)
    {
        await using var server = await FakeModelServer.StartAsync();
        server.Script = call => call.Body[refused] is null ? FakeAnswer.Of("Yes.") : FakeAnswer.Failing(status) with { Raw = said };
        using ChatSetup setup = new(ChatSetup.Options(server, provider) with { Retries = 0 });

        var first = await setup.Client.GetResponseAsync("Hi", options);
        var second = await setup.Client.GetResponseAsync("Hi again", options);

        Assert.Equal(("Yes.", "Yes."), (first.Text, second.Text));
        Assert.Equal(3, server.Calls.Count);
        if (instead is not null) Assert.Equal(50, (int)server.Calls.Last().Body[instead]!);
        Assert.Equal("Hi again", server.Calls.Last().Messages[^1].Text);
    }

    [Fact]
    public async Task Several_are_left_out_one_after_the_other()
    {
        await using var server = await FakeModelServer.StartAsync();
        server.Script = call => call.Body["max_completion_tokens"] is not null ? FakeAnswer.Failing(400) with { Raw = NoNewName }
            : call.Body["temperature"] is not null ? FakeAnswer.Failing(400) with { Raw = NoTemperature } : FakeAnswer.Of("Yes.");
        using ChatSetup setup = new(ChatSetup.Options(server, ModelProvider.AzureOpenAI) with { Retries = 0 });

        Assert.Equal("Yes.", (await setup.Client.GetResponseAsync("Hi", options)).Text);
    }

    [Theory]
    [InlineData("""{"error":{"message":"This model's maximum context length is 4096 tokens.","param":"messages","code":"context_length_exceeded"}}""")]
    [InlineData("""{"error":{"message":"Bad Request"}}""")]
    [InlineData("no")]
    public async Task Any_other_refusal_is_asked_once_and_stays_one(string said)
    {
        await using var server = await FakeModelServer.StartAsync();
        server.Script = _ => FakeAnswer.Failing(400) with { Raw = said };
        using ChatSetup setup = new(ChatSetup.Options(server, ModelProvider.OpenAI));

        var failure = await Assert.ThrowsAsync<LanguageModelException>(() => setup.Client.GetResponseAsync("Hi", options));

        Assert.Equal(FailureKind.Refused, failure.Kind);
        Assert.Single(server.Calls);
    }
}
