namespace Recsys.LanguageModel.Guards;

/// <summary>Stops asking a provider that fails, and tries again after a pause; everything that talks to the provider shares one.</summary>
public sealed class CircuitBreaker(int failuresToOpen, TimeSpan openFor, TimeProvider? clock = null)
{
    private readonly TimeProvider clock = clock ?? TimeProvider.System;
    private readonly Lock gate = new();
    private int failures;
    private DateTimeOffset? openedAt;
    private bool isTrying;

    public CircuitState State
    {
        get
        {
            lock (gate) return openedAt is null ? CircuitState.Closed : isTrying || IsPauseOver ? CircuitState.Trying : CircuitState.Open;
        }
    }

    private bool IsPauseOver => openedAt is { } since && clock.GetUtcNow() - since >= openFor;

    /// <summary>May a call start? After the pause one may, to try.</summary>
    internal bool Admits()
    {
        lock (gate)
        {
            if (openedAt is null) return true;
            if (isTrying || !IsPauseOver) return false;
            return isTrying = true;
        }
    }

    internal void Succeeded()
    {
        lock (gate) (failures, openedAt, isTrying) = (0, null, false);
    }

    internal void Failed()
    {
        lock (gate)
        {
            failures++;
            if (isTrying || failures >= failuresToOpen) openedAt = clock.GetUtcNow();
            isTrying = false;
        }
    }

    /// <summary>The call ended without telling anything about the provider: its caller stopped, or asked for too much.</summary>
    internal void Abandoned()
    {
        lock (gate) isTrying = false;
    }
}
