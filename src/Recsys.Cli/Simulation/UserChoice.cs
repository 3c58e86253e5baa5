using Microsoft.Extensions.Logging.Abstractions;
using Recsys.Core;
using Recsys.Hosting;
using Recsys.LanguageModel;
using Recsys.Simulation.Judges;
using Recsys.Simulation.LanguageModels;
using Recsys.Simulation.Needs;
using Recsys.Simulation.Users;

namespace Recsys.Cli.Simulation;

/// <summary>Who talks and who judges, by their names on the command line, and the connections to the models behind them.</summary>
internal sealed class UserChoice(LanguageModelOptions options) : IDisposable
{
    private const string PromptsFolder = "prompts";

    public const string Embedded = "embedded", Attribute = "attribute", Model = "model", AttributeModel = "attribute-model", FreeForm = "free-form";

    private readonly List<ModelConnection> connections = [];

    public bool AsksModel => connections.Count > 0;

    public static string[] Names { get; } = [Embedded, Attribute, Model, AttributeModel, FreeForm];

    /// <param name="model">Another model than the one in the settings; null for that one.</param>
    /// <exception cref="UserErrorException">They need a language model, and none is set.</exception>
    public IUserFactory Of(string name, string? model, TraitFinder traits, ICatalog catalog) => name switch
    {
        Attribute => new AttributeUsers(),
        Model => new ModelUsers(Asked(name, model), new EmbeddedUsers(traits, catalog.Schema), catalog.Schema),
        AttributeModel => new ModelUsers(Asked(name, model), new AttributeUsers(), catalog.Schema),
        FreeForm => new FreeSeekers(Asked(name, model), catalog),
        _ => new EmbeddedUsers(traits, catalog.Schema),
    };

    /// <exception cref="UserErrorException">No language model is set.</exception>
    public ModelJudge Judge(string? model) => new(Asked("--judge", model));

    public void Dispose() => connections.ForEach(connection => connection.Dispose());

    private PromptedModel Asked(string who, string? model)
    {
        if (options.Provider == ModelProvider.None) throw new UserErrorException($"'{who}' needs a language model; set LanguageModel:Provider and LanguageModel:Model.");
        // The run's own budget bounds it: a day's would end in the middle of a conversation.
        var own = options with { Model = model ?? options.Model, Budget = options.Budget with { Tokens = long.MaxValue, UserTokens = long.MaxValue, Money = null } };
        ModelConnection connection = new(own, NullLoggerFactory.Instance);
        connections.Add(connection);
        return new(connection, own.Prompts.Length > 0 ? own.Prompts : Path.Combine(ContentRoot.Path, PromptsFolder), own);
    }
}
