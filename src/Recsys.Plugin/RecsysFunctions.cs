using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using ModelContextProtocol.Server;
using Recsys.Core;

namespace Recsys.Plugin;

/// <summary>The one set of functions in its three shapes: AIFunctions, a Semantic Kernel plugin, and MCP tools.</summary>
public static class RecsysFunctions
{
    /// <summary>The plugin's name in a kernel.</summary>
    public const string PluginName = "recsys";

    /// <summary>The functions for one user, over the services of <c>AddRecsys()</c>.</summary>
    public static IReadOnlyList<AIFunction> Of(IServiceProvider services, UserId user) => Of(Task.FromResult(RecommenderParts.Of(services, user)));

    /// <summary>The functions while their recommender is still being loaded: they can be told of at once, and wait when they are called.</summary>
    public static IReadOnlyList<AIFunction> Of(Task<RecommenderParts> loading) => Of(new RecommenderFunctions(loading));

    private static AIFunction[] Of(RecommenderFunctions functions) =>
    [
        AIFunctionFactory.Create(functions.RecommendAsync, "recommend_items"),
        AIFunctionFactory.Create(functions.RefineAsync, "refine_recommendations"),
        AIFunctionFactory.Create(functions.ExplainAsync, "explain_recommendation"),
        AIFunctionFactory.Create(functions.WhyNotAsync, "why_not"),
        AIFunctionFactory.Create(functions.CompareAsync, "compare_items"),
        AIFunctionFactory.Create(functions.SearchAsync, "search_items"),
        AIFunctionFactory.Create(functions.GetItemAsync, "get_item"),
        AIFunctionFactory.Create(functions.RecordFeedbackAsync, "record_feedback"),
        AIFunctionFactory.Create(functions.GetProfileAsync, "get_profile"),
        AIFunctionFactory.Create(functions.PredictRatingAsync, "predict_rating"),
    ];

    /// <summary>A server that offers the functions over the Model Context Protocol.</summary>
    public static McpServerOptions McpServer(IEnumerable<AIFunction> functions) => new McpServerOptions().Offer([.. functions.Select(function => McpServerTool.Create(function))]);

    /// <summary>Introduces the server and gives it the functions as tools.</summary>
    public static McpServerOptions Offer(this McpServerOptions server, IEnumerable<McpServerTool> functions)
    {
        server.ServerInfo = new() { Name = PluginName, Version = "0.1.0" };
        server.ServerInstructions = "Recommends from a catalogue. Call recommend_items for every wish, and recommend only what it returns.";
        server.ToolCollection = [.. functions];
        return server;
    }

    extension(ICollection<KernelPlugin> plugins)
    {
        /// <summary>Adds the functions for one user. The host says who it is; the model never does.</summary>
        public KernelPlugin AddRecsys(IServiceProvider services, UserId user)
        {
            var plugin = KernelPluginFactory.CreateFromFunctions(PluginName, "Recommends from a catalogue.", Of(services, user).Select(function => function.AsKernelFunction()));
            plugins.Add(plugin);
            return plugin;
        }
    }
}
