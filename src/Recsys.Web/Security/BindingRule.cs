using System.Net;
using Recsys.Web.SignIn;

namespace Recsys.Web.Security;

/// <summary>Without sign-in the host listens to this machine only, unless it is told otherwise.</summary>
internal sealed class BindingRule(SignInOptions signIn)
{
    /// <exception cref="InvalidOperationException">An address is open to others.</exception>
    public void Enforce(WebApplication app)
    {
        if (signIn.Mode != SignInMode.Local || signIn.AllowAnyAddress) return;
        var configured = (app.Configuration[WebHostDefaults.ServerUrlsKey] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Concat(app.Configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"] ?? ""));
        foreach (var address in configured.Where(address => !IsLoopback(address)))
        {
            throw new InvalidOperationException(
                $"'{address}' can be reached from other machines, and nobody would have to sign in. Set SignIn:Mode to Password or OpenIdConnect, " +
                "listen on http://127.0.0.1:5080, or set SignIn:AllowAnyAddress to true if everybody who can reach it may use it.");
        }
    }

    internal static bool IsLoopback(string address)
    {
        var host = BindingAddress.Parse(address.Trim()).Host;
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
    }
}
