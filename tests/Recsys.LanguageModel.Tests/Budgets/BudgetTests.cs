using Microsoft.Extensions.AI;
using Recsys.LanguageModel.Budgets;
using Recsys.LanguageModel.Faults;
using Recsys.LanguageModel.Tests.Fakes;

namespace Recsys.LanguageModel.Tests.Budgets;

public sealed class BudgetTests
{
    [Fact]
    public async Task A_user_over_budget_is_refused_and_the_next_one_is_not()
    {
        TokenBudget budget = new(new() { UserTokens = 150 });
        using var client = Client(budget);

        using (ModelUser.Charge("anna")) Assert.Equal(FailureKind.Budget, await LastOf(client, 10));
        using (ModelUser.Charge("bert")) Assert.Null(await LastOf(client, 1));

        Assert.InRange(budget.Of("anna"), 1, 150);
    }

    [Fact]
    public async Task Parallel_calls_cannot_overdraw_together()
    {
        TokenBudget budget = new(new() { Tokens = 1000 });
        FakeClient inner = new((_, _) => Slow());
        using BudgetChatClient client = new(inner, budget, "m", 100);

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => LastOf(client, 1)));

        Assert.InRange(inner.Calls, 1, 9);   // each sets more than a hundred aside before it starts
        Assert.InRange(budget.Tokens, 1, 1000);

        static async IAsyncEnumerable<string> Slow()
        {
            await Task.Delay(50);
            yield return "Yes";
        }
    }

    [Fact]
    public async Task Money_is_counted_with_the_prices_of_the_model()
    {
        TokenBudget budget = new(new() { Money = 1, Prices = new Dictionary<string, TokenPrice> { ["m"] = new() { Input = 10_000, Output = 10_000 } } });
        using var client = Client(budget);

        Assert.Equal(FailureKind.Budget, await LastOf(client, 1));   // a hundred tokens at a cent each are set aside, and more with the prompt

        Assert.Equal(0, budget.Money);
    }

    [Fact]
    public async Task A_new_day_starts_at_nothing()
    {
        ManualClock clock = new();
        TokenBudget budget = new(new() { Tokens = 120 }, clock);
        using var client = Client(budget);
        Assert.Equal(FailureKind.Budget, await LastOf(client, 10));

        clock.Now += TimeSpan.FromDays(1);

        Assert.Null(await LastOf(client, 1));
    }

    [Fact]
    public void What_was_reserved_on_one_day_is_not_settled_on_the_next()
    {
        ManualClock clock = new();
        TokenBudget budget = new(new(), clock);
        var reserved = budget.Reserve("anna", "m", 10, 100)!;
        clock.Now += TimeSpan.FromDays(1);
        var later = budget.Reserve("anna", "m", 5, 5)!;

        budget.Settle(reserved, "m", 10, 3);
        budget.Settle(later, "m", 5, 1);

        Assert.Equal(6, budget.Tokens);
    }

    private static BudgetChatClient Client(TokenBudget budget) => new(FakeClient.Saying("Yes", ", of course."), budget, "m", 100);

    // The failure that ended a number of calls, or null.
    private static async Task<FailureKind?> LastOf(BudgetChatClient client, int calls)
    {
        try
        {
            for (var i = 0; i < calls; i++) await client.GetResponseAsync("Hi");
            return null;
        }
        catch (LanguageModelException failure)
        {
            return failure.Kind;
        }
    }
}
