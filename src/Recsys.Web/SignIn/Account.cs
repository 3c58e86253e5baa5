namespace Recsys.Web.SignIn;

/// <summary>A name and the hash of its password.</summary>
/// <param name="User">The person it belongs to.</param>
internal sealed record Account(string Name, string User, string Hash)
{
    /// <summary>Another one with every password: who signed in with an older one is signed out.</summary>
    public string Stamp { get; init; } = "";

    /// <summary>Wrong passwords in a row, and when the last one came.</summary>
    public int Failures { get; init; }

    public DateTimeOffset LastFailure { get; init; }
}
