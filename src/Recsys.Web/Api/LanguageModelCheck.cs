using Microsoft.Extensions.Diagnostics.HealthChecks;
using Recsys.LanguageModel;
using Recsys.LanguageModel.Guards;

namespace Recsys.Web.Api;

/// <summary>Does the language model answer? Without it the embedded steps do.</summary>
internal sealed class LanguageModelCheck(LanguageModelSteps model) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(model.Status switch
    {
        { Provider: ModelProvider.None } => HealthCheckResult.Healthy("No language model is set up."),
        { Circuit: CircuitState.Open } status => HealthCheckResult.Degraded($"{status.Model} does not answer and is not asked at the moment; answering without it."),
        { Circuit: CircuitState.Trying } status => HealthCheckResult.Degraded($"{status.Model} did not answer and is being tried again; answering without it."),
        { TokensToday: var used, TokensOfADay: var most } when used >= most => HealthCheckResult.Degraded($"The {most:N0} tokens of today are used up; answering without a language model."),
        { MoneyToday: var spent, MoneyOfADay: { } most } when spent >= most => HealthCheckResult.Degraded("The money of today is used up; answering without a language model."),
        var status => HealthCheckResult.Healthy($"{status.Model} is asked through {status.Provider}."),
    });
}
