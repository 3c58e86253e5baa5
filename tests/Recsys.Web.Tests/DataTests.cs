using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Recsys.Web.Tests.Host;

namespace Recsys.Web.Tests;

/// <summary>What is kept of a person can be taken along, is gone when it is deleted, and comes back the same.</summary>
public sealed class DataTests
{
    private const string Canary = "canaryofthedeleted";

    [Fact]
    public async Task What_is_deleted_is_in_no_file_and_no_log_and_an_export_brings_the_same_taste_back()
    {
        using ScratchFolder home = new();
        await using var host = await WebHost.StartWholeAsync(home.Path);
        using Browserless person = new(host.Address);
        var chat = await person.ChatAsync($"I love westerns, {Canary}", "no horror please");
        await person.Client.PostAsJsonAsync("/api/feedback", new { item = "356", opinion = "Liked" });
        var taste = await person.Client.GetStringAsync("/api/profile");
        var export = await person.Client.GetByteArrayAsync("/api/me/export");

        Assert.Contains(Canary, Encoding.UTF8.GetString(export), StringComparison.Ordinal);
        Assert.True(IsKept(home.Path), "The canary is not in the files before it is deleted, so the test would prove nothing.");
        await person.SubmitAsync("/privacy", "/privacy/delete", new FormUrlEncodedContent([new("sure", "yes")]));

        Assert.False(IsKept(home.Path), "The canary is still in a file.");
        Assert.DoesNotContain(host.Log.Lines, line => line.Contains(Canary, StringComparison.Ordinal));
        Assert.Equal("[]", await person.Client.GetStringAsync("/api/chats"));

        await person.SubmitAsync("/privacy", "/privacy/import", new MultipartFormDataContent { { new ByteArrayContent(export), "file", "recsys.json" } });
        Assert.Equal(taste, await person.Client.GetStringAsync("/api/profile"));
        Assert.Equal(2, (await person.Client.GetFromJsonAsync<JsonElement>($"/api/chats/{chat}")).GetArrayLength());
    }

    // Deleted pages of a database would still hold it: every byte of every file counts.
    private static bool IsKept(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => new FileInfo(file).Length > 0).Any(file =>
    {
        using FileStream open = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using MemoryStream content = new();
        open.CopyTo(content);
        return content.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(Canary)) >= 0;
    });
}
