using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Recsys.LanguageModel.Budgets;
using Recsys.LanguageModel.Ranking;
using Recsys.LanguageModel.Recording;

namespace Recsys.LanguageModel;

/// <summary>Which language model helps and what it may cost, from the section <c>LanguageModel</c> of appsettings.json.</summary>
public sealed record LanguageModelOptions
{
    public ModelProvider Provider { get; init; } = ModelProvider.None;

    /// <summary>Where it answers; needed for Azure OpenAI and compatible servers, http://localhost:11434 for Ollama where nothing is said.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>The model, or the deployment in Azure.</summary>
    public string Model { get; init; } = "";

    /// <summary>The model that turns texts into vectors; empty for none.</summary>
    public string EmbeddingModel { get; init; } = "";

    /// <summary>Only from the environment (<c>RECSYS_LanguageModel__ApiKey</c>) or user secrets; Azure without a key signs in with Entra ID.</summary>
    public string ApiKey { get; init; } = "";

    /// <summary>Where the prompts lie; empty for the folder <c>prompts</c> of the content root.</summary>
    public string Prompts { get; init; } = "";

    /// <summary>Show the model worked examples in the prompts that have them.</summary>
    public bool FewShot { get; init; } = true;

    /// <summary>Below this confidence of the embedded reader the model is asked what an utterance does.</summary>
    [Range(0, 1)] public double ArbitrateBelow { get; init; } = 0.5;

    [Required, ValidateObjectMembers] public RerankOptions Rerank { get; init; } = new();

    [Required, ValidateObjectMembers] public DeadlineOptions Deadlines { get; init; } = new();

    /// <summary>How often a call is repeated that failed before its first word.</summary>
    [Range(0, 5)] public int Retries { get; init; } = 1;

    /// <summary>The pause before the first repetition; it doubles, and Retry-After overrides it.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")] public TimeSpan RetryDelay { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>So many failures in a row open the circuit: nothing is asked until the pause is over.</summary>
    [Range(1, 1000)] public int FailuresToOpen { get; init; } = 5;

    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")] public TimeSpan OpenFor { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many calls may run at once; more wait for a place.</summary>
    [Range(1, 10_000)] public int Concurrency { get; init; } = 8;

    /// <summary>The longest answer, in tokens; one that goes on is cut and counts as failed.</summary>
    [Range(16, 100_000)] public int OutputTokens { get; init; } = 800;

    /// <summary>Tokens that a model may think before each answer, on top of the answer's own; for models that reason.</summary>
    [Range(0, 100_000)] public int ThinkingTokens { get; init; }

    /// <summary>The longest prompt, in tokens; history is left out, oldest first, until it fits.</summary>
    [Range(500, 1_000_000)] public int PromptTokens { get; init; } = 6000;

    [Required, ValidateObjectMembers] public BudgetOptions Budget { get; init; } = new();

    /// <summary>Record what was asked and answered in traces of OpenTelemetry. It is personal: off where nothing is said.</summary>
    public bool RecordContent { get; init; }

    public RecordingMode Recording { get; init; } = RecordingMode.Off;

    /// <summary>Where recorded answers lie.</summary>
    public string RecordingFolder { get; init; } = "recordings";

    /// <summary>Everything but the key.</summary>
    public override string ToString() =>
        $"{nameof(LanguageModelOptions)} {{ Provider = {Provider}, Endpoint = {Endpoint?.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)}, Model = {Model}, ApiKey = {(ApiKey.Length > 0 ? "***" : "none")} }}";
}
