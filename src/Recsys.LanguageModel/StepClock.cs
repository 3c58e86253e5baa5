using Recsys.LanguageModel.Faults;

namespace Recsys.LanguageModel;

/// <summary>The time that a step has for all of its questions together.</summary>
internal sealed class StepClock(TimeSpan deadline, TimeProvider clock)
{
    private readonly long started = clock.GetTimestamp();

    /// <summary>What is left.</summary>
    /// <exception cref="LanguageModelException">Nothing is.</exception>
    public TimeSpan Left => deadline - clock.GetElapsedTime(started) is var left && left > TimeSpan.Zero
        ? left : throw new LanguageModelException(FailureKind.Timeout, "The language model took too long.");
}
