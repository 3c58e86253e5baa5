namespace Recsys.Core;

/// <summary>Whether something is asked for or to be avoided.</summary>
public enum Polarity
{
    Wanted,
    Unwanted,
}
