using Recsys.Web.Api;
using Recsys.Web.Components;
using Recsys.Web.Posters;
using Recsys.Web.Security;
using Recsys.Web.SignIn;

namespace Recsys.Web;

/// <summary>What a request passes, in order.</summary>
internal static class WebPipeline
{
    extension(WebApplication app)
    {
        public WebApplication UseRecsysWeb()
        {
            app.Services.GetRequiredService<BindingRule>().Enforce(app);
            app.UseMiddleware<SecurityHeaders>();
            app.UseResponseCompression();
            app.UseWhen(context => !context.Request.Path.StartsWithSegments("/api"), pages => pages.UseStatusCodePagesWithReExecute("/missing", createScopeForStatusCodePages: true));
            app.UseAuthentication();
            app.UseMiddleware<LocalPeople>();
            app.UseAuthorization();
            app.UseAntiforgery();
            app.MapStaticAssets();
            app.MapPosters();
            app.MapSignIn();
            app.MapApi();
            app.MapRazorComponents<App>().AddInteractiveServerRenderMode(circuit => circuit.ContentSecurityFrameAncestorsPolicy = "'none'");
            return app;
        }
    }
}
