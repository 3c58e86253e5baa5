// A program of somebody else's that takes the recommender from its packages.
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Recsys.Core;
using Recsys.Hosting;
using Recsys.Plugin;

IConfiguration settings = new ConfigurationBuilder().AddEnvironmentVariables("RECSYS_").Build();
await using var services = new ServiceCollection().AddSingleton(settings).AddRecsys().BuildServiceProvider();

Kernel kernel = new();
kernel.Plugins.AddRecsys(services, new UserId("anna"));
var reply = await kernel.InvokeAsync(RecsysFunctions.PluginName, "recommend_items", new() { ["request"] = "a western", ["count"] = 3 });
Console.WriteLine(reply.GetValue<object>());
