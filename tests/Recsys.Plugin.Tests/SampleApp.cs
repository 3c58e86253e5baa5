using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Recsys.Core;

namespace Recsys.Plugin.Tests;

/// <summary>The sample of the README: a kernel of somebody else's, with the recommender in it.</summary>
internal static class SampleApp
{
    public static async Task<string> AskAsync(IChatClient model, IServiceProvider recsys, UserId user, string question)
    {
        var builder = Kernel.CreateBuilder();
        builder.Services.AddSingleton(model.AsBuilder().UseKernelFunctionInvocation().Build());
        var kernel = builder.Build();
        kernel.Plugins.AddRecsys(recsys, user);

        KernelArguments automatic = new(new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() });
        return (await kernel.InvokePromptAsync(question, automatic)).GetValue<string>()!;
    }
}
