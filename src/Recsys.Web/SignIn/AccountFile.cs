using System.Text.Json;
using Recsys.Core;
using Recsys.Hosting;

namespace Recsys.Web.SignIn;

/// <summary>The accounts in one file of the application's folder, written anew with every change; where it cannot be written, changes hold until the server ends.</summary>
internal sealed partial class AccountFile(IConfiguration configuration, ILogger<AccountFile> logger)
{
    private readonly string path = Path.Combine(RecsysHome.Of(configuration), "accounts.json");
    private readonly Lock gate = new();
    private List<Account>? known;

    public Account? Find(string name) => Where(account => IsNamed(account, name));

    public Account? Of(UserId user) => Where(account => account.User == user.Value);

    /// <returns>False where the name is taken.</returns>
    public bool Add(Account account)
    {
        lock (gate)
        {
            if (Known.Exists(other => IsNamed(other, account.Name))) return false;
            Write([.. Known, account]);
            return true;
        }
    }

    public void Change(string name, Func<Account, Account> change)
    {
        lock (gate) Write([.. Known.Select(account => IsNamed(account, name) ? change(account) : account)]);
    }

    public void Remove(UserId user)
    {
        lock (gate) Write([.. Known.Where(account => account.User != user.Value)]);
    }

    private List<Account> Known => known ??= File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllText(path), AccountJson.Default.ListAccount) ?? [] : [];

    private static bool IsNamed(Account account, string name) => account.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase);

    private Account? Where(Predicate<Account> condition)
    {
        lock (gate) return Known.Find(condition);
    }

    private void Write(List<Account> accounts)
    {
        known = accounts;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var written = $"{path}.new";
            File.WriteAllText(written, JsonSerializer.Serialize(accounts, AccountJson.Default.ListAccount));
            File.Move(written, path, overwrite: true);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            Unwritten(logger, unwritable);
        }
    }

    [LoggerMessage(LogLevel.Error, "The accounts cannot be written; what was changed holds until the server ends")]
    private static partial void Unwritten(ILogger logger, Exception failure);
}
