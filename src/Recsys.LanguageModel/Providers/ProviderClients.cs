using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.AI.OpenAI;
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.AI;
using OllamaSharp;
using OpenAI;

namespace Recsys.LanguageModel.Providers;

/// <summary>Each provider's own client, without its repetitions and time limits.</summary>
internal static class ProviderClients
{
    private static readonly Uri ollama = new("http://localhost:11434");

    /// <param name="entra">Signs in to Azure where there is no key; null for whatever this machine is signed in with.</param>
    public static IChatClient Chat(LanguageModelOptions options, HttpClient http, TokenCredential? entra = null) => options.Provider switch
    {
        ModelProvider.Ollama => Ollama(options, options.Model, http),
        _ => OpenAI(options, http, entra).GetChatClient(options.Model).AsIChatClient(),
    };

    public static IEmbeddingGenerator<string, Embedding<float>> Embeddings(LanguageModelOptions options, HttpClient http, TokenCredential? entra = null) => options.Provider switch
    {
        ModelProvider.Ollama => Ollama(options, options.EmbeddingModel, http),
        _ => OpenAI(options, http, entra).GetEmbeddingClient(options.EmbeddingModel).AsIEmbeddingGenerator(),
    };

    private static OllamaApiClient Ollama(LanguageModelOptions options, string model, HttpClient http)
    {
        http.BaseAddress ??= options.Endpoint ?? ollama;
        return new(http, model);
    }

    private static OpenAIClient OpenAI(LanguageModelOptions options, HttpClient http, TokenCredential? entra) => options.Provider switch
    {
        ModelProvider.AzureOpenAI when options.ApiKey.Length > 0 =>
            new AzureOpenAIClient(options.Endpoint!, new ApiKeyCredential(options.ApiKey), Plain(new AzureOpenAIClientOptions(), http)),
        ModelProvider.AzureOpenAI => new AzureOpenAIClient(options.Endpoint!, entra ?? new DefaultAzureCredential(), Plain(new AzureOpenAIClientOptions(), http)),
        _ => new OpenAIClient(Key(options), Plain(new OpenAIClientOptions { Endpoint = options.Endpoint }, http)),
    };

    // Local servers want no key, but the client wants one.
    private static ApiKeyCredential Key(LanguageModelOptions options) => new(options.ApiKey.Length > 0 ? options.ApiKey : "none");

    private static TOptions Plain<TOptions>(TOptions options, HttpClient http) where TOptions : ClientPipelineOptions
    {
        options.Transport = new HttpClientPipelineTransport(http);
        options.RetryPolicy = new ClientRetryPolicy(0);
        options.NetworkTimeout = Timeout.InfiniteTimeSpan;
        return options;
    }
}
