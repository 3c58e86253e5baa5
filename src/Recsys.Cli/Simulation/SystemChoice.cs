using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Recsys.Core.Pipeline;
using Recsys.Hosting;
using Recsys.LanguageModel.Budgets;
using Recsys.Simulation.Matching;
using Recsys.Simulation.Protocols;
using Recsys.Simulation.Systems;

namespace Recsys.Cli.Simulation;

/// <summary>The systems under test by their names on the command line, and what they hold on to.</summary>
internal sealed class SystemChoice(AttributeIndex index, ProtocolRules rules, Collection collection, BudgetOptions prices) : IAsyncDisposable
{
    private const string Ask = "+ask";
    private const string GeneratorOnly = "generator-only";
    private const int Connections = 8;   // of one endpoint at a time

    // In the order in which iEvaLM's attribute mode tells most.
    private static readonly string[] askable = ["actors", "director", "writer", "genres"];

    private readonly List<ServiceProvider> composed = [];
    private readonly List<HttpClient> endpoints = [];

    public static IReadOnlyList<string> Names { get; } = [.. ControlBattery.Names, GeneratorOnly, ConversationSystem.Ours];

    /// <summary>Does one of the systems ask a language model?</summary>
    public bool AsksModel { get; private set; }

    /// <summary>All where none is named.</summary>
    /// <exception cref="UserErrorException">There is none of that name.</exception>
    public IReadOnlyList<ISystemUnderTest> Of(IReadOnlyList<string> names) => [.. (names.Count > 0 ? names : Names).Distinct().Select(One)];

    public async ValueTask DisposeAsync()
    {
        foreach (var services in composed) await services.DisposeAsync();
        endpoints.ForEach(http => http.Dispose());
    }

    private ISystemUnderTest One(string name)
    {
        if (name.StartsWith("http", StringComparison.OrdinalIgnoreCase)) return Endpoint(name);
        if (name.EndsWith(Ask, StringComparison.Ordinal))
            return new AskingFirst(One(name[..^Ask.Length]), index.Catalog.Schema, [.. askable.Where(facet => index.Catalog.Schema.Find(facet) is not null)]);
        if (OursConfiguration.Of(name) is { } ours)
        {
            AsksModel |= ours.UsesModel;
            return ours.System(Kept(ours.Compose(collection)), rules);
        }
        if (name == GeneratorOnly) return new GeneratorOnly(Kept(OursConfiguration.Of(ConversationSystem.Ours)!.Compose(collection)).GetRequiredService<RecommendationPipeline>(), index.Catalog);
        return new ControlBattery(index).Find(name)
            ?? throw new UserErrorException($"There is no system '{name}'; there are {string.Join(", ", Names)}, each also with +ask at its end, and ours with {string.Join(", ", OursConfiguration.Parts.Select(part => "+" + part))}.");
    }

    private ServiceProvider Kept(ServiceProvider services)
    {
        composed.Add(services);
        return services;
    }

    /// <summary>An endpoint; the model and the key come from the environment, so that no key stands in a command line.</summary>
    private ChatEndpoint Endpoint(string address)
    {
        if (!Uri.TryCreate(address.TrimEnd('/') + "/", UriKind.Absolute, out var uri)) throw new UserErrorException($"'{address}' is no address; write for example http://localhost:8080/v1.");
        HttpClient http = new(new SocketsHttpHandler { MaxConnectionsPerServer = Connections }) { BaseAddress = uri, Timeout = TimeSpan.FromSeconds(60) };
        endpoints.Add(http);
        AsksModel = true;
        if (Environment.GetEnvironmentVariable("RECSYS_CHAT_KEY") is { Length: > 0 } key) http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        var model = Environment.GetEnvironmentVariable("RECSYS_CHAT_MODEL") ?? "default";
        return new(uri.Authority, http, model, index.Catalog, new(index.Catalog), prices.Prices.GetValueOrDefault(model));
    }
}
