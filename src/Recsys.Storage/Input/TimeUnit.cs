namespace Recsys.Storage.Input;

/// <summary>What the numbers of a timestamp column count since 1970.</summary>
public enum TimeUnit
{
    Seconds,
    Milliseconds,
}
