namespace Recsys.LanguageModel.Budgets;

/// <summary>
/// The tokens and the money of a day. A call reserves the most that it can cost before it starts and settles what it did
/// cost afterwards, so that parallel calls cannot overdraw together.
/// </summary>
public sealed class TokenBudget(BudgetOptions options, TimeProvider? clock = null)
{
    private readonly TimeProvider clock = clock ?? TimeProvider.System;
    private readonly Lock gate = new();
    private readonly Dictionary<string, long> byUser = [];
    private DateOnly day;
    private long tokens;
    private decimal money;

    /// <summary>Tokens reserved or used today.</summary>
    public long Tokens { get { lock (gate) return tokens; } }

    /// <summary>Money reserved or spent today.</summary>
    public decimal Money { get { lock (gate) return money; } }

    /// <summary>Tokens of one user, reserved or used today.</summary>
    public long Of(string user) { lock (gate) return byUser.GetValueOrDefault(user); }

    /// <summary>Sets the most that a call can use aside; null where that would overdraw.</summary>
    internal Reservation? Reserve(string user, string model, long input, long output)
    {
        Reservation asked = new(user, Today(), input, output, PriceOf(model, input, output));
        lock (gate)
        {
            StartDay(asked.Day);
            if (byUser.GetValueOrDefault(user) + asked.Tokens > options.UserTokens || tokens + asked.Tokens > options.Tokens) return null;
            if (options.Money is { } most && money + asked.Money > most) return null;
            Add(asked, 1);
            return asked;
        }
    }

    /// <summary>Replaces what was set aside by what was used, and tells its price.</summary>
    internal decimal Settle(Reservation reserved, string model, long input, long output)
    {
        var price = PriceOf(model, input, output);
        lock (gate)
        {
            if (reserved.Day != day) return price;   // a new day began: nothing of the old one counts
            Add(reserved, -1);
            Add(reserved with { Input = input, Output = output, Money = price }, 1);
        }
        return price;
    }

    private void Add(Reservation one, int sign)
    {
        tokens += sign * one.Tokens;
        money += sign * one.Money;
        byUser[one.User] = byUser.GetValueOrDefault(one.User) + sign * one.Tokens;
    }

    private void StartDay(DateOnly today)
    {
        if (today == day) return;
        (day, tokens, money) = (today, 0, 0);
        byUser.Clear();
    }

    private decimal PriceOf(string model, long input, long output) => options.Prices.GetValueOrDefault(model)?.Of(input, output) ?? 0;

    private DateOnly Today() => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
}
