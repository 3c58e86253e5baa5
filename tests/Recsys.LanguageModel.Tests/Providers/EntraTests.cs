using Azure.Core;
using Microsoft.Extensions.AI;
using Recsys.LanguageModel.Providers;
using Recsys.LanguageModel.Tests.Fakes;

namespace Recsys.LanguageModel.Tests.Providers;

/// <summary>Azure without a key: a token of Entra ID goes with every call.</summary>
public sealed class EntraTests
{
    [Fact]
    public async Task Without_a_key_Azure_is_asked_with_a_token()
    {
        await using var server = await FakeModelServer.StartAsync();
        var options = ChatSetup.Options(server, ModelProvider.AzureOpenAI) with { ApiKey = "" };
        using var http = ProviderConnection.Open(options);
        FakeCredential entra = new();

        var answer = await ProviderClients.Chat(options, http, entra).GetResponseAsync("Hi");
        await ProviderClients.Embeddings(options, http, entra).GenerateAsync(["a film"]);

        Assert.Equal("Hello there.", answer.Text);
        Assert.Equal(["Bearer token-of-the-test", "Bearer token-of-the-test"], server.Calls.Select(call => call.Key));
        Assert.Equal("https://cognitiveservices.azure.com/.default", Assert.Single(entra.Scopes.Distinct()));
    }

    [Fact]
    public async Task With_a_key_nobody_is_signed_in()
    {
        await using var server = await FakeModelServer.StartAsync();
        var options = ChatSetup.Options(server, ModelProvider.AzureOpenAI);
        using var http = ProviderConnection.Open(options);
        FakeCredential entra = new();

        await ProviderClients.Chat(options, http, entra).GetResponseAsync("Hi");

        Assert.Equal("sk-canary-key", Assert.Single(server.Calls).Key);
        Assert.Empty(entra.Scopes);
    }

    private sealed class FakeCredential : TokenCredential
    {
        public List<string> Scopes { get; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes.AddRange(requestContext.Scopes);
            return new("token-of-the-test", DateTimeOffset.UtcNow.AddHours(1));
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }
}
