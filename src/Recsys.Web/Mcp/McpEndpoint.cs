using ModelContextProtocol.Server;
using Recsys.Plugin;
using Recsys.Web.SignIn;

namespace Recsys.Web.Mcp;

/// <summary><c>/mcp</c>: the functions of the plugin over the Model Context Protocol, for whoever the host says is asking.</summary>
internal static class McpEndpoint
{
    public const string Path = "/mcp";

    extension(IServiceCollection services)
    {
        public IServiceCollection AddMcp()
        {
            // The protocol keeps no sessions; what was recommended last is kept by person.
            services.AddSingleton<McpTools>().AddMcpServer().WithHttpTransport(http =>
            {
                http.Stateless = true;
                http.ConfigureSessionOptions = OfferAsync;
            });
            return services;
        }
    }

    private static async Task OfferAsync(HttpContext context, McpServerOptions server, CancellationToken cancellationToken) =>
        server.Offer(await context.RequestServices.GetRequiredService<McpTools>().OfAsync(context.User.Person!.Value));
}
