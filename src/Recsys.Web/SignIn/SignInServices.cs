using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
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
                .AddSingleton<AccountFile>()
                .AddSingleton<Accounts>()
                .AddScoped<AuthenticationStateProvider, Revalidation>()
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
        cookie.Events.OnValidatePrincipal = async context =>
        {
            var services = context.HttpContext.RequestServices;
            if (services.GetRequiredService<SignInOptions>().Mode != SignInMode.Password || services.GetRequiredService<Accounts>().Holds(context.Principal!)) return;
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        };
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
        service.RequireHttpsMetadata = !Uri.TryCreate(options.Authority, UriKind.Absolute, out var authority) || !authority.IsLoopback;
        // The answer comes as a link and not as a form of another site, so that its cookies need not be sent to other sites.
        (service.ResponseType, service.ResponseMode) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query);
        foreach (var cookie in (CookieBuilder[])[service.CorrelationCookie, service.NonceCookie])
            (cookie.SameSite, cookie.SecurePolicy) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
        service.UsePkce = true;
        service.MapInboundClaims = false;
        service.TokenValidationParameters.NameClaimType = "name";
    }
}
