using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace Recsys.Web.SignIn;

/// <summary>Looks again now and then whether a window's person may still be here: a circuit outlives the cookie that it began with.</summary>
internal sealed class Revalidation(ILoggerFactory loggers, Accounts accounts, SignInOptions options) : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => options.Revalidation;

    protected override Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        Task.FromResult(options.Mode != SignInMode.Password || accounts.Holds(authenticationState.User));
}
