using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Recsys.Core;
using Recsys.Core.Store;

namespace Recsys.Web.SignIn;

/// <summary>People with a password: who they are, and whether they may still be here.</summary>
internal sealed class Accounts(AccountFile file, IPasswordHasher<Account> hasher, IRecsysStore store, TimeProvider clock)
{
    public const int ShortestPassword = 10;
    private const int MostFailures = 8;
    private static readonly TimeSpan pause = TimeSpan.FromMinutes(5);
    private readonly Account nobody = new("", "", hasher.HashPassword(new("", "", ""), Guid.NewGuid().ToString()));

    /// <summary>The principal of that name and password; null where there is none, or after too many wrong passwords, also across a restart.</summary>
    public ClaimsPrincipal? Check(string name, string password)
    {
        var account = file.Find(name);
        if (account is { Failures: >= MostFailures } && clock.GetUtcNow() - account.LastFailure < pause) return null;
        if (!Fits(account, password))
        {
            if (account is not null) file.Change(account.Name, now => now with { Failures = now.Failures + 1, LastFailure = clock.GetUtcNow() });
            return null;
        }
        if (account!.Failures > 0) file.Change(account.Name, now => now with { Failures = 0 });
        return Principals.Of(new(account.User), account.Stamp);
    }

    /// <returns>The new person's principal, or why there is none, in a sentence.</returns>
    public async Task<(ClaimsPrincipal? Person, string? Problem)> RegisterAsync(string name, string password)
    {
        if (name.Trim() is not { Length: > 0 and <= 60 } called) return (null, "Choose a name of at most 60 characters.");
        if (TooShort(password) is { } problem) return (null, problem);
        UserId user = new(Guid.NewGuid().ToString("N"));
        Account account = new(called, user.Value, hasher.HashPassword(nobody, password)) { Stamp = NewStamp() };
        if (!file.Add(account)) return (null, "That name is taken; choose another one.");
        await store.SaveUserAsync(new(user, called, clock.GetUtcNow()));
        return (Principals.Of(user, account.Stamp), null);
    }

    /// <summary>Another password; everybody who is signed in with the old one is signed out.</summary>
    /// <returns>The person's new principal, or why nothing was changed, in a sentence.</returns>
    public (ClaimsPrincipal? Person, string? Problem) Change(UserId user, string old, string password)
    {
        if (file.Of(user) is not { } account || Check(account.Name, old) is null) return (null, "That is not your password.");
        if (TooShort(password) is { } problem) return (null, problem);
        var stamp = NewStamp();
        file.Change(account.Name, now => now with { Hash = hasher.HashPassword(nobody, password), Stamp = stamp });
        return (Principals.Of(user, stamp), null);
    }

    /// <summary>Is the account still there, with the password that this principal signed in with?</summary>
    public bool Holds(ClaimsPrincipal principal) => principal.Person is { } user && file.Of(user) is { } account && account.Stamp == principal.Stamp;

    public void Remove(UserId user) => file.Remove(user);

    // An unknown name takes as long as a wrong password.
    private bool Fits(Account? account, string password) =>
        hasher.VerifyHashedPassword(account ?? nobody, (account ?? nobody).Hash, password) != PasswordVerificationResult.Failed && account is not null;

    private static string? TooShort(string password) => password.Length < ShortestPassword ? $"Choose a password of at least {ShortestPassword} characters." : null;

    private static string NewStamp() => Guid.NewGuid().ToString("N");
}
