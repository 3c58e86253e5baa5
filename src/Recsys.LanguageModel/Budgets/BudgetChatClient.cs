using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Recsys.LanguageModel.Faults;
using Recsys.LanguageModel.Guards;

namespace Recsys.LanguageModel.Budgets;

/// <summary>Refuses calls that the day's budget does not pay for, and charges those that it does.</summary>
internal sealed class BudgetChatClient(IChatClient inner, TokenBudget budget, string model, int outputTokens, int thinkingTokens = 0) : StreamedChatClient(inner)
{
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        List<ChatMessage> asked = [.. messages];
        var input = TokenCounter.Count(asked);
        var reserved = budget.Reserve(ModelUser.Current, model, input, (options?.MaxOutputTokens ?? outputTokens) + thinkingTokens)
            ?? throw new LanguageModelException(FailureKind.Budget, "The language model's budget for today is used up.");
        Usage used = new(input);
        var started = Stopwatch.GetTimestamp();
        try
        {
            await foreach (var update in base.GetStreamingResponseAsync(asked, options, cancellationToken))
            {
                used.Add(update);
                yield return update;
            }
        }
        finally
        {
            var money = budget.Settle(reserved, model, used.Input, used.Output);
            ModelUsage.Add(new(1, used.Input, used.Output, money, Stopwatch.GetElapsedTime(started).TotalMilliseconds));
        }
    }

    /// <summary>What the provider reports, else what was counted.</summary>
    private sealed class Usage(long counted)
    {
        private readonly UsageDetails reported = new();
        private readonly System.Text.StringBuilder text = new();

        public long Input => reported.InputTokenCount ?? counted;

        public long Output => reported.OutputTokenCount ?? TokenCounter.Count(text.ToString());

        public void Add(ChatResponseUpdate update)
        {
            text.Append(update.Text);
            foreach (var usage in update.Contents.OfType<UsageContent>()) reported.Add(usage.Details);
        }
    }
}
