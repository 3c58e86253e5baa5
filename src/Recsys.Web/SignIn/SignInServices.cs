using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Recsys.Hosting;

namespace Recsys.Web.SignIn;

/// <summary>Sign-in as it is configured.</summary>
internal static class SignInServices
{
    extension(IServiceCollection services)
    {
        public IServiceCollection AddSignIn(IConfiguration configuration)
        {
            var options = configuration.GetSection("SignIn").Get<SignInOptions>() ?? new();
            services.AddSettings<SignInOptions>()
                .AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>()
                .AddSingleton<Accounts>()
                .AddCascadingAuthenticationState();
            var authentication = services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(Cookie);
            if (options.Mode == SignInMode.OpenIdConnect) authentication.AddOpenIdConnect(OpenIdConnectDefaults.AuthenticationScheme, service => Configure(service, options));
            services.AddAuthorization(rules => rules.FallbackPolicy = options.Mode == SignInMode.Local ? null : new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
            return services;
        }
    }

    private static void Cookie(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "recsys";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.ExpireTimeSpan = TimeSpan.FromDays(90);
        cookie.LoginPath = "/sign-in";
        cookie.ReturnUrlParameter = "back";
        cookie.Events.OnRedirectToLogin = context =>
        {
            // A program gets a status, a person the page.
            if (context.Request.Path.StartsWithSegments("/api")) context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            else context.Response.Redirect(context.RedirectUri);
            return Task.CompletedTask;
        };
    }

    private static void Configure(OpenIdConnectOptions service, SignInOptions options)
    {
        (service.Authority, service.ClientId, service.ClientSecret) = (options.Authority, options.ClientId, options.ClientSecret);
        service.ResponseType = "code";
        service.UsePkce = true;
        service.MapInboundClaims = false;
        service.TokenValidationParameters.NameClaimType = "name";
    }
}
