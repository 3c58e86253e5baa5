using System.Diagnostics;
using System.Globalization;
using Recsys.Core.Store;
using Recsys.Storage.Lite;

namespace Recsys.Storage.Tests.Store;

/// <summary>The LiteDB store keeps the contract, and its file survives a kill.</summary>
public sealed class LiteStoreTests : StoreContractTests
{
    private readonly string folder = Directory.CreateTempSubdirectory("recsys-store-").FullName;

    private string File => Path.Combine(folder, "recsys.db");

    protected override IRecsysStore Open() => new LiteStore(File);

    protected override void DeleteFiles() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_file_that_is_no_store_is_refused_with_its_path()
    {
        var file = Path.Combine(folder, "poem.txt");
        System.IO.File.WriteAllText(file, string.Concat(Enumerable.Repeat("The fog comes on little cat feet. ", 1000)));

        Assert.Contains(file, Assert.Throws<StoreRefusedException>(() => new LiteStore(file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_another_program_has_open_is_refused() =>
        Assert.Contains("is open in another program", Assert.Throws<StoreRefusedException>(() => new LiteStore(File)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Where_the_folder_cannot_be_made_everything_is_kept_in_memory_and_that_is_said()
    {
        List<Exception> failures = [];
        using LiteStore store = new(Path.Combine(File, "below a file", "recsys.db"), failures.Add);

        await store.SaveUserAsync(new(new("carl"), "Carl", DateTimeOffset.UnixEpoch));

        Assert.StartsWith("Nothing new is kept", store.Problem, StringComparison.Ordinal);
        Assert.Equal("Carl", (await store.FindUserAsync(new("carl")))?.Name);
        Assert.Single(failures);
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_read_and_left_as_it_is()
    {
        Assert.Null(Store.Problem);
        Store.Dispose();
        Directory.Move($"{File}.lock", $"{File}.gone");
        Directory.CreateDirectory($"{File}.lock");   // nobody, root included, opens a folder for writing

        using (LiteStore store = new(File))
        {
            Assert.NotNull(store.Problem);
            Assert.Equal("Ana", (await store.FindUserAsync(new("ana")))?.Name);
            await store.DeleteUserAsync(new("ana"));
            Assert.Null(await store.FindUserAsync(new("ana")));
        }

        Directory.Delete($"{File}.lock");
        using LiteStore kept = new(File);
        Assert.Null(kept.Problem);
        Assert.Equal("Ana", (await kept.FindUserAsync(new("ana")))?.Name);
    }

    [Fact]
    public async Task Every_acknowledged_write_survives_a_kill_in_the_middle_of_writes()
    {
        var file = Path.Combine(folder, "killed.db");
        var random = new Random(7);
        for (var round = 0; round < 20; round++)
        {
            var acknowledged = await WriteUntilKilled(file, writes: random.Next(1, 40));

            using var store = new LiteStore(file);
            for (var writer = 0; writer < acknowledged.Length; writer++)
            {
                var ledger = await store.ReadLedgerAsync(new($"user{writer}"));
                var turns = await store.ReadTurnsAsync(new($"user{writer}"), $"chat{writer}");
                Assert.InRange(ledger.Lines.Count, acknowledged[writer], int.MaxValue);
                Assert.Equal(ledger.Lines.Count, turns.Count);   // a turn and its lines are one write
            }
        }
    }

    /// <summary>Starts a process that writes, kills it after so many acknowledgements.</summary>
    /// <returns>The last acknowledged number of each writer.</returns>
    private static async Task<int[]> WriteUntilKilled(string file, int writes)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Recsys.Storage.CrashWriter.dll"));
        start.ArgumentList.Add(file);
        using var writer = Process.Start(start)!;
        var acknowledged = new int[4];
        for (var read = 0; await writer.StandardOutput.ReadLineAsync() is { } line; read++)
        {
            if (read == writes) writer.Kill();   // the pipe still holds what was acknowledged before
            if (line.Split(' ') is [var who, var number] && line.Length > 0)
                acknowledged[int.Parse(who, CultureInfo.InvariantCulture)] = int.Parse(number, CultureInfo.InvariantCulture);
        }
        await writer.WaitForExitAsync();
        return acknowledged;
    }
}
