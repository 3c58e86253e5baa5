namespace Recsys.Cli.Doctor;

/// <summary>How a part is.</summary>
internal enum Health
{
    Ok,

    /// <summary>Something is missing that not everything needs.</summary>
    Warning,

    /// <summary>Recommending does not work.</summary>
    Broken,
}
