namespace Recsys.Web.SignIn;

/// <summary>A name and the hash of its password.</summary>
/// <param name="User">The person it belongs to.</param>
internal sealed record Account(string Name, string User, string Hash);
