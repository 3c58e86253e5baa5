using Microsoft.Extensions.DependencyInjection;
using Recsys.Conversation;
using Recsys.Core;
using Recsys.Core.Pipeline;
using Recsys.Simulation.Matching;
using Recsys.Simulation.Protocols;
using Recsys.Simulation.Systems;

namespace Recsys.Cli.Simulation;

/// <summary>The systems under test by their names on the command line.</summary>
internal static class SystemChoice
{
    private const string Ask = "+ask";
    private const string GeneratorOnly = "generator-only";

    // In the order in which iEvaLM's attribute mode tells most.
    private static readonly string[] askable = ["actors", "director", "writer", "genres"];

    private const int Long = 50;

    public static IReadOnlyList<string> Names { get; } = [.. ControlBattery.Names, GeneratorOnly, ConversationSystem.Ours];

    /// <summary>All where none is named.</summary>
    /// <exception cref="UserErrorException">There is none of that name.</exception>
    public static IReadOnlyList<ISystemUnderTest> Of(IReadOnlyList<string> names, AttributeIndex index, ProtocolRules rules, IServiceProvider services) =>
        [.. (names.Count > 0 ? names : Names).Distinct().Select(name => One(name, index, rules, services))];

    private static ISystemUnderTest One(string name, AttributeIndex index, ProtocolRules rules, IServiceProvider services)
    {
        if (name.StartsWith("http", StringComparison.OrdinalIgnoreCase)) return Endpoint(name, index.Catalog);
        if (name.EndsWith(Ask, StringComparison.Ordinal))
            return new AskingFirst(One(name[..^Ask.Length], index, rules, services), index.Catalog.Schema, [.. askable.Where(facet => index.Catalog.Schema.Find(facet) is not null)]);
        if (name == ConversationSystem.Ours) return Conversation(index.Catalog, rules, services);
        if (name == GeneratorOnly) return new GeneratorOnly(services.GetRequiredService<RecommendationPipeline>(), services.GetRequiredService<ICatalog>());
        return new ControlBattery(index).Find(name)
            ?? throw new UserErrorException($"There is no system '{name}'; there are {string.Join(", ", Names)}, each also with +ask at its end.");
    }

    /// <summary>Our conversation with lists as long as the protocol looks at.</summary>
    private static ConversationSystem Conversation(ICatalog catalog, ProtocolRules rules, IServiceProvider services)
    {
        var length = rules.CountsOnlyShown ? rules.SlateSize : Long;
        RecommendationDialogue dialogue = new(catalog, services.GetRequiredService<RecommendationPipeline>(), services.GetRequiredService<ConversationSteps>(),
            services.GetRequiredService<ConversationOptions>() with { SlateSize = length, LongestSlate = length });
        return new(dialogue, new(catalog));
    }

    /// <summary>An endpoint; the model and the key come from the environment, so that no key stands in a command line.</summary>
    private static ChatEndpoint Endpoint(string address, ICatalog catalog)
    {
        if (!Uri.TryCreate(address.TrimEnd('/') + "/", UriKind.Absolute, out var uri)) throw new UserErrorException($"'{address}' is no address; write for example http://localhost:8080/v1.");
        HttpClient http = new() { BaseAddress = uri, Timeout = TimeSpan.FromSeconds(60) };
        if (Environment.GetEnvironmentVariable("RECSYS_CHAT_KEY") is { Length: > 0 } key) http.DefaultRequestHeaders.Authorization = new("Bearer", key);
        return new(uri.Authority, http, Environment.GetEnvironmentVariable("RECSYS_CHAT_MODEL") ?? "default", catalog, new(catalog));
    }
}
