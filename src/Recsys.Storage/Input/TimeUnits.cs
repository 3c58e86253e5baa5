namespace Recsys.Storage.Input;

/// <summary>The times that are believed.</summary>
internal static class TimeUnits
{
    /// <summary>The end of the year 2099 in Unix seconds; a later time is a mistake.</summary>
    public const long EndOfTime = 4_102_444_800;

    /// <summary>What a time that is too late may really be.</summary>
    public static string Hint(long seconds) =>
        seconds / 1000 is > 315_532_800 and < EndOfTime ? "; if it counts milliseconds, say --timestamp-unit milliseconds" : "";
}
