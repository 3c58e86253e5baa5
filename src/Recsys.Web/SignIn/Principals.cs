using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Recsys.Core;

namespace Recsys.Web.SignIn;

/// <summary>Who a cookie or a token says that somebody is.</summary>
internal static class Principals
{
    private const string StampClaim = "stamp";

    /// <param name="stamp">That of the password; empty where there is none.</param>
    public static ClaimsPrincipal Of(UserId user, string stamp = "") =>
        new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, user.Value), new(StampClaim, stamp)], CookieAuthenticationDefaults.AuthenticationScheme));

    extension(ClaimsPrincipal principal)
    {
        /// <summary>The person; null where nobody is signed in. People of other services keep out of the way of those known here.</summary>
        public UserId? Person =>
            principal.FindFirstValue(ClaimTypes.NameIdentifier) is { } own ? new(own)
            : principal.FindFirst("sub") is { } subject ? new($"{subject.Issuer}|{subject.Value}")
            : null;

        /// <summary>That of the password the person signed in with.</summary>
        public string Stamp => principal.FindFirstValue(StampClaim) ?? "";
    }

    extension(HttpContext context)
    {
        public Task SignInAsAsync(UserId user) => context.SignInAsAsync(Of(user));

        public async Task SignInAsAsync(ClaimsPrincipal principal)
        {
            await context.SignInAsync(principal, new() { IsPersistent = true });
            context.User = principal;
        }
    }
}
