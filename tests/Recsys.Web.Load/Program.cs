using System.CommandLine;
using Recsys.Web.Load;

Option<int> people = new("--people") { Description = "How many chat at once.", DefaultValueFactory = _ => 100 };
Option<int> turns = new("--turns") { Description = "Messages of each.", DefaultValueFactory = _ => 6 };
Option<double> think = new("--think") { Description = "Mean seconds between an answer and the next message.", DefaultValueFactory = _ => 10 };
Option<int> seed = new("--seed") { Description = "Seed of pace and messages.", DefaultValueFactory = _ => 1 };
RootCommand command = new("Many people at the web chat at once, over real circuits. Starts the host itself, as built beside this program.") { people, turns, think, seed };
command.SetAction(async input =>
{
    using var host = await HostProcess.StartAsync();
    Crowd crowd = new(host.Address, input.GetValue(people), input.GetValue(turns), TimeSpan.FromSeconds(input.GetValue(think)), input.GetValue(seed));
    return await LoadReport.RunAsync(host, crowd, Console.Out);
});
return await command.Parse(args).InvokeAsync();
