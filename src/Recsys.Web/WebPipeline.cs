using Recsys.Web.Api;
using Recsys.Web.Components;
using Recsys.Web.Mcp;
using Recsys.Web.OpenAi;
using Recsys.Web.Posters;
using Recsys.Web.Runs;
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
            app.UseWhen(IsPage, pages => pages.UseStatusCodePagesWithReExecute("/missing", createScopeForStatusCodePages: true));
            app.UseAuthentication();
            app.UseMiddleware<LocalPeople>();
            app.UseWhen(IsForPrograms, programs => programs.UseMiddleware<ProgramGuard>());
            app.UseAuthorization();
            app.UseAntiforgery();
            app.MapStaticAssets().AllowAnonymous();   // the sign-in page has styles too
            app.MapPosters();
            app.MapReports();
            app.MapSignIn();
            app.MapApi();
            app.MapMcp(McpEndpoint.Path);
            app.MapChatCompletions();
            app.MapRazorComponents<App>().AddInteractiveServerRenderMode(circuit => circuit.ContentSecurityFrameAncestorsPolicy = "'none'");
            return app;
        }
    }

    // Programs get a status; people a page that explains it.
    private static bool IsPage(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/api") && !IsForPrograms(context);

    private static bool IsForPrograms(HttpContext context) =>
        context.Request.Path.StartsWithSegments(McpEndpoint.Path) || context.Request.Path.StartsWithSegments(ChatCompletions.Path);
}
