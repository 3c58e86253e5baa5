using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Recsys.Core;
using Recsys.Core.Store;
using Recsys.Hosting;

namespace Recsys.Web.SignIn;

/// <summary>The accounts with a password, in one file of the application's folder.</summary>
internal sealed class Accounts(IConfiguration configuration, IPasswordHasher<Account> hasher, IRecsysStore store, TimeProvider clock)
{
    public const int ShortestPassword = 10;
    private const int MostFailures = 8;
    private static readonly TimeSpan pause = TimeSpan.FromMinutes(5);
    private readonly string path = Path.Combine(RecsysHome.Of(configuration), "accounts.json");
    private readonly Dictionary<string, (int Count, DateTimeOffset Last)> failures = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lock gate = new();
    private readonly Account nobody = new("", "", hasher.HashPassword(new("", "", ""), Guid.NewGuid().ToString()));

    /// <summary>The person of that name and password; null where there is none, or after too many wrong passwords.</summary>
    public UserId? Check(string name, string password)
    {
        lock (gate)
        {
            if (failures.TryGetValue(name, out var wrong) && wrong.Count >= MostFailures && clock.GetUtcNow() - wrong.Last < pause) return null;
            // An unknown name takes as long as a wrong password.
            var account = Find(name) ?? nobody;
            if (hasher.VerifyHashedPassword(account, account.Hash, password) != PasswordVerificationResult.Failed && account != nobody)
            {
                failures.Remove(name);
                return new(account.User);
            }
            if (failures.Count > 10_000) failures.Clear();
            failures[name] = (wrong.Count + 1, clock.GetUtcNow());
            return null;
        }
    }

    /// <returns>The new person, or why there is none, in a sentence.</returns>
    public async Task<(UserId? User, string? Problem)> RegisterAsync(string name, string password)
    {
        if (name.Trim() is not { Length: > 0 and <= 60 }) return (null, "Choose a name of at most 60 characters.");
        if (password.Length < ShortestPassword) return (null, $"Choose a password of at least {ShortestPassword} characters.");
        UserId user = new(Guid.NewGuid().ToString("N"));
        lock (gate)
        {
            if (Find(name.Trim()) is not null) return (null, "That name is taken; choose another one.");
            Write([.. Read(), new(name.Trim(), user.Value, hasher.HashPassword(nobody, password))]);
        }
        await store.SaveUserAsync(new(user, name.Trim(), clock.GetUtcNow()));
        return (user, null);
    }

    public void Remove(UserId user)
    {
        lock (gate)
            if (Read() is var all && all.RemoveAll(account => account.User == user.Value) > 0) Write(all);
    }

    private Account? Find(string name) => Read().Find(account => account.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private List<Account> Read() => File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllText(path), AccountJson.Default.ListAccount) ?? [] : [];

    private void Write(List<Account> accounts)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var written = $"{path}.new";
        File.WriteAllText(written, JsonSerializer.Serialize(accounts, AccountJson.Default.ListAccount));
        File.Move(written, path, overwrite: true);
    }
}
