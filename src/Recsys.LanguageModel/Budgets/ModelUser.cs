namespace Recsys.LanguageModel.Budgets;

/// <summary>For whom the model is asked: the host says it around a turn, so that the budget of the right person is charged.</summary>
public static class ModelUser
{
    private static readonly AsyncLocal<string?> current = new();

    /// <summary>The person's key; empty where the host said nothing.</summary>
    public static string Current => current.Value ?? "";

    /// <summary>Charges what is asked from here on, in this flow of control, to that person until disposed.</summary>
    public static IDisposable Charge(string user)
    {
        var before = current.Value;
        current.Value = user;
        return new Restore(before);
    }

    private sealed class Restore(string? before) : IDisposable
    {
        public void Dispose() => current.Value = before;
    }
}
