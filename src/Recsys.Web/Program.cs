using Recsys.Hosting;
using Recsys.Web;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot.Path });
builder.WebHost.UseStaticWebAssets();   // a Production 'dotnet run' serves them too
builder.Configuration.AddEnvironmentVariables("RECSYS_");
builder.AddRecsysWeb();

var app = builder.Build();
app.UseRecsysWeb();
await app.RunAsync();
