namespace Recsys.Cli;

/// <summary>What the process answers; scripts rely on these numbers.</summary>
internal static class ExitCode
{
    public const int Ok = 0;

    /// <summary>It was understood and could not be done; one sentence on stderr says why.</summary>
    public const int Failure = 1;

    /// <summary>The command line itself is wrong.</summary>
    public const int Usage = 2;

    /// <summary>It was done, and the result misses the quality that was asked for.</summary>
    public const int QualityGate = 3;

    /// <summary>Ctrl-C or SIGTERM, as shells report it.</summary>
    public const int Cancelled = 130;
}
