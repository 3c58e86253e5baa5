using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Recsys.Storage.Lite;
using Recsys.Web.SignIn;

namespace Recsys.Web.Tests;

/// <summary>Accounts with a password, in a file that outlives the server.</summary>
public sealed class AccountsTests : IDisposable
{
    private const string Right = "correct horse battery", Wrong = "wrong wrong wrong";
    private readonly ScratchFolder home = new();
    private readonly LiteStore store;
    private readonly StoppedClock clock = new();

    public AccountsTests() => store = new(Path.Combine(home.Path, "recsys.db"));

    [Fact]
    public async Task Too_many_wrong_passwords_close_the_account_for_a_while_also_across_a_restart()
    {
        await Open().RegisterAsync("Ana", Right);
        for (var i = 0; i < 8; i++) Assert.Null(Open().Check("ana", Wrong));   // each by a server just started

        Assert.Null(Open().Check("Ana", Right));
        clock.Now += TimeSpan.FromMinutes(6);
        Assert.NotNull(Open().Check("Ana", Right));
        Assert.Null(Open().Check("Ana", Wrong));
        Assert.NotNull(Open().Check("Ana", Right));
    }

    [Fact]
    public async Task Another_password_makes_those_who_signed_in_with_the_old_one_strangers()
    {
        var accounts = Open();
        var before = (await accounts.RegisterAsync("Ana", Right)).Person!;
        var user = before.Person!.Value;

        var (none, problem) = accounts.Change(user, Wrong, "staple correct horse");
        var (after, _) = accounts.Change(user, Right, "staple correct horse");

        Assert.Null(none);
        Assert.Equal("That is not your password.", problem);
        Assert.False(accounts.Holds(before));
        Assert.True(accounts.Holds(after!));
        Assert.Null(accounts.Check("Ana", Right));
    }

    [Theory]
    [InlineData("Ana", "short", "at least 10")]
    [InlineData("  ", Right, "at most 60")]
    [InlineData(" ANA ", Right, "taken")]
    public async Task A_name_that_is_taken_and_a_short_password_are_refused_in_a_sentence(string name, string password, string reason)
    {
        var accounts = Open();
        await accounts.RegisterAsync("Ana", Right);

        var (person, problem) = await accounts.RegisterAsync(name, password);

        Assert.Null(person);
        Assert.Contains(reason, problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_password_stands_in_the_file()
    {
        await Open().RegisterAsync("Ana", Right);

        Assert.DoesNotContain(Right, await File.ReadAllTextAsync(Path.Combine(home.Path, "accounts.json"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        store.Dispose();
        home.Dispose();
    }

    private Accounts Open() => new(
        new(new ConfigurationBuilder().AddInMemoryCollection([new("RecsysHome", home.Path)]).Build(), NullLogger<AccountFile>.Instance), new PasswordHasher<Account>(), store, clock);

    private sealed class StoppedClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.UnixEpoch;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
