using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Recsys.Core;

namespace Recsys.Web.SignIn;

/// <summary>Who a cookie or a token says that somebody is.</summary>
internal static class Principals
{
    public static ClaimsPrincipal Of(UserId user) =>
        new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, user.Value)], CookieAuthenticationDefaults.AuthenticationScheme));

    extension(ClaimsPrincipal principal)
    {
        /// <summary>The person; null where nobody is signed in. People of other services keep out of the way of those known here.</summary>
        public UserId? Person =>
            principal.FindFirstValue(ClaimTypes.NameIdentifier) is { } own ? new(own)
            : principal.FindFirst("sub") is { } subject ? new($"{subject.Issuer}|{subject.Value}")
            : null;
    }

    extension(HttpContext context)
    {
        public async Task SignInAsAsync(UserId user)
        {
            var principal = Of(user);
            await context.SignInAsync(principal, new() { IsPersistent = true });
            context.User = principal;
        }
    }
}
