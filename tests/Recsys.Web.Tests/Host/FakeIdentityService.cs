using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Recsys.Web.Tests.Host;

/// <summary>An OpenID Connect service on this machine that lets everybody in as one person, without asking.</summary>
internal sealed class FakeIdentityService : IAsyncDisposable
{
    public const string Client = "recsys";
    private readonly WebApplication app;
    private readonly string person;
    private readonly RsaSecurityKey key = new(RSA.Create(2048)) { KeyId = "1" };
    private string nonce = "";

    private FakeIdentityService(WebApplication app, string person) => (this.app, this.person) = (app, person);

    public string Address => app.Urls.First();

    public static async Task<FakeIdentityService> StartAsync(string person)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        FakeIdentityService service = new(builder.Build(), person);
        service.app.MapGet("/.well-known/openid-configuration", service.Describe);
        service.app.MapGet("/keys", () => new { keys = new[] { Public(service.key) } });
        service.app.MapGet("/authorize", service.LetIn);
        service.app.MapPost("/token", service.Token);
        await service.app.StartAsync();
        return service;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private object Describe() => new
    {
        issuer = Address,
        authorization_endpoint = $"{Address}/authorize",
        token_endpoint = $"{Address}/token",
        jwks_uri = $"{Address}/keys",
        response_types_supported = new[] { "code" },
        subject_types_supported = new[] { "public" },
        id_token_signing_alg_values_supported = new[] { "RS256" },
    };

    private static object Public(RsaSecurityKey key)
    {
        var parts = key.Rsa.ExportParameters(includePrivateParameters: false);
        return new { kty = "RSA", use = "sig", alg = "RS256", kid = key.KeyId, n = Base64UrlEncoder.Encode(parts.Modulus), e = Base64UrlEncoder.Encode(parts.Exponent) };
    }

    private IResult LetIn(HttpRequest request)
    {
        nonce = request.Query["nonce"].ToString();
        return Results.Redirect($"{request.Query["redirect_uri"]}?code=a-code&state={Uri.EscapeDataString(request.Query["state"].ToString())}");
    }

    private object Token() => new
    {
        access_token = "an-access-token",
        token_type = "Bearer",
        expires_in = 600,
        id_token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Address,
            Audience = Client,
            Expires = DateTime.UtcNow.AddMinutes(10),
            Subject = new ClaimsIdentity([new("sub", person), new("nonce", nonce)]),
            SigningCredentials = new(key, SecurityAlgorithms.RsaSha256),
        }),
    };
}
