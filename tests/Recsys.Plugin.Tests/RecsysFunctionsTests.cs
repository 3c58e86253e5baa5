using System.ClientModel;
using System.ComponentModel;
using System.IO.Pipelines;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using OpenAI;
using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;
using Recsys.Hosting;
using Recsys.LanguageModel.Tests.Fakes;

namespace Recsys.Plugin.Tests;

public sealed class RecsysFunctionsTests(PluginHost host) : IClassFixture<PluginHost>
{
    private static readonly JsonSerializerOptions web = new(JsonSerializerDefaults.Web);

    private static readonly UserId user = new("anna");

    [Fact]
    public async Task Ten_steps_go_through_each_function_once()
    {
        var replies = await FunctionsAsync();

        Assert.All(replies, reply => Assert.NotEmpty(reply.GetProperty("reply").GetString()!));
        var slate = replies[3].GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(4, slate.Count);
        Assert.All(slate, item => Assert.StartsWith("199", item.GetProperty("facts").GetProperty("year").GetString(), StringComparison.Ordinal));
        Assert.Contains("Heat", replies[9].GetProperty("reply").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_a_language_model_was_asked_in_vain_the_answer_says_so()
    {
        Dictionary<string, string?> settings = new() { ["LanguageModel:Provider"] = "Compatible", ["LanguageModel:Model"] = "absent", ["LanguageModel:Endpoint"] = "http://127.0.0.1:9/v1", ["LanguageModel:Retries"] = "0" };
        await using var services = new ServiceCollection().AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).AddRecsys().BuildServiceProvider();
        AIFunctionArguments western = new() { ["request"] = "a western" };

        var without = await Function(services).InvokeAsync(western, TestContext.Current.CancellationToken);
        var with = await Function(host.Services).InvokeAsync(western, TestContext.Current.CancellationToken);

        Assert.StartsWith("Answered without the language model: ", Json(without).GetProperty("notice").GetString(), StringComparison.Ordinal);
        Assert.False(Json(with).TryGetProperty("notice", out _));

        static AIFunction Function(IServiceProvider services) => RecsysFunctions.Of(services, user).Single(function => function.Name == "recommend_items");
    }

    [Fact]
    public async Task Semantic_Kernel_runs_the_same_ten_steps()
    {
        Kernel kernel = new();
        kernel.Plugins.AddRecsys(host.Services, user);

        var replies = await Scenario.RunAsync(async (function, arguments) =>
            Json((await kernel.InvokeAsync(RecsysFunctions.PluginName, function, new(arguments))).GetValue<object>()));

        Assert.Equal(Scenario.Text(await FunctionsAsync()), Scenario.Text(replies));
    }

    [Fact]
    public async Task A_client_of_the_Model_Context_Protocol_runs_the_same_ten_steps()
    {
        Pipe up = new(), down = new();
        await using StreamServerTransport transport = new(up.Reader.AsStream(), down.Writer.AsStream());
        await using var server = McpServer.Create(transport, RecsysFunctions.McpServer(RecsysFunctions.Of(host.Services, user)));
        using CancellationTokenSource stop = new();
        var running = server.RunAsync(stop.Token);
        await using var client = await McpClient.CreateAsync(new StreamClientTransport(up.Writer.AsStream(), down.Reader.AsStream()));

        var replies = await Scenario.RunAsync(async (function, arguments) =>
        {
            var result = await client.CallToolAsync(function, arguments);
            Assert.NotEqual(true, result.IsError);
            return Json(Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text);
        });

        Assert.Equal(10, (await client.ListToolsAsync()).Count);
        Assert.Equal(Scenario.Text(await FunctionsAsync()), Scenario.Text(replies));
        await stop.CancelAsync();
        await running;
    }

    [Fact]
    public async Task A_client_is_told_of_the_functions_while_the_models_are_still_being_loaded_and_a_call_waits_for_them()
    {
        TaskCompletionSource<RecommenderParts> loading = new();
        Pipe up = new(), down = new();
        await using StreamServerTransport transport = new(up.Reader.AsStream(), down.Writer.AsStream());
        await using var server = McpServer.Create(transport, RecsysFunctions.McpServer(RecsysFunctions.Of(loading.Task)));
        using CancellationTokenSource stop = new();
        var running = server.RunAsync(stop.Token);

        await using var client = await McpClient.CreateAsync(new StreamClientTransport(up.Writer.AsStream(), down.Reader.AsStream()));
        var tools = await client.ListToolsAsync();
        var calling = client.CallToolAsync("search_items", new Dictionary<string, object?> { ["words"] = "Heat" }).AsTask();
        var wasWaiting = !calling.IsCompleted;
        loading.SetResult(RecommenderParts.Of(host.Services, user));

        Assert.Equal(10, tools.Count);
        Assert.True(wasWaiting);
        Assert.Contains("Heat (1995)", Assert.IsType<TextContentBlock>(Assert.Single((await calling).Content)).Text, StringComparison.Ordinal);
        await stop.CancelAsync();
        await running;
    }

    [Fact]
    public async Task A_kernel_with_automatic_choice_lets_the_model_call_them()
    {
        await using var server = await FakeModelServer.StartAsync();
        server.Script = call => call.Number == 1
            ? FakeAnswer.Calling("recsys_recommend_items", """{"request":"a comedy","count":3}""")
            : FakeAnswer.Of("Here you are.");
        OpenAIClient openAi = new(new ApiKeyCredential("none"), new() { Endpoint = new(server.Address, "/v1") });

        var reply = await SampleApp.AskAsync(openAi.GetChatClient("fake").AsIChatClient(), host.Services, user, "Something funny, please");

        Assert.Equal("Here you are.", reply);
        Assert.Contains("recsys_recommend_items", server.Calls.First().Tools);
        Assert.Equal(10, server.Calls.First().Tools.Count);
        Assert.Contains("\"items\"", server.Calls.Last().Prompt, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task No_function_takes_a_user_and_none_destroys()
    {
        var functions = RecsysFunctions.Of(host.Services, user);

        Assert.All(functions, function => Assert.DoesNotContain("user\"", function.JsonSchema.GetRawText(), StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(functions, function => function.Name.Contains("forget", StringComparison.Ordinal) || function.Name.Contains("delete", StringComparison.Ordinal));
        Assert.All(functions, function => Assert.True(function.Description.Length > 20, function.Name));
        var reply = Json(await functions.Single(function => function.Name == "get_item").InvokeAsync(new() { ["item"] = "Zzyzx Qwerty Nowhere" }));
        Assert.Contains("search_items", reply.GetProperty("reply").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Items_of_another_catalogue_come_with_an_identifier_that_says_so()
    {
        ElsewherePart part = new("book") { Plural = "books", Items = [new(new("b1"), "Frankenstein", ["horror"]) { Facts = new Dictionary<string, string> { ["author"] = "Mary Shelley" } }] };
        Turn turn = new() { Number = 1, Utterance = "and a book?", Act = new("and a book?", []), Lines = [], Constraints = [], Parts = [part], Chips = [], Prose = "", State = new("chat"), Trace = TurnTrace.None };

        TurnEvent completed = new TurnCompleted(turn, PreferenceLedger.Empty);
        var box = RecommenderParts.Of(host.Services, user);
        var functions = RecsysFunctions.Of(Task.FromResult(box with { Session = new((_, _) => new[] { completed }.ToAsyncEnumerable(), null, user) }));

        var reply = Json(await functions.Single(function => function.Name == "refine_recommendations").InvokeAsync(new() { ["change"] = "and a book?" }));

        var item = Assert.Single(reply.GetProperty("items").EnumerateArray());
        Assert.Equal(("book:b1", "Frankenstein"), (item.GetProperty("id").GetString(), item.GetProperty("title").GetString()));
        Assert.Equal("Mary Shelley", item.GetProperty("facts").GetProperty("author").GetString());
    }

    [Fact]
    public void Every_parameter_is_described() => Assert.Empty(
        from method in typeof(RecommenderFunctions).GetMethods()
        where method.DeclaringType == typeof(RecommenderFunctions)
        from parameter in method.GetParameters()
        where parameter.ParameterType != typeof(CancellationToken) && !Attribute.IsDefined(parameter, typeof(DescriptionAttribute))
        select $"{method.Name}({parameter.Name})");

    private Task<IReadOnlyList<JsonElement>> FunctionsAsync()
    {
        var functions = RecsysFunctions.Of(host.Services, user).ToDictionary(function => function.Name);
        return Scenario.RunAsync(async (function, arguments) => Json(await functions[function].InvokeAsync(new(arguments))));
    }

    // Whatever shape a caller gives back, the same JSON.
    private static JsonElement Json(object? result) => result switch
    {
        JsonElement element => element,
        string text => JsonSerializer.Deserialize<JsonElement>(text),
        _ => JsonSerializer.SerializeToElement(result, web),
    };
}
