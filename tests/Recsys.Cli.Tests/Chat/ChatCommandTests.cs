using System.Diagnostics;
using System.Text.Json;

namespace Recsys.Cli.Tests.Chat;

/// <summary>A script through the command as somebody runs it: a process with settings of its own.</summary>
public sealed class ChatCommandTests
{
    private static readonly string books = Path.Combine(Repository.Root, "tests", "Recsys.Conversation.Tests", "Understanding");

    [Fact]
    public async Task A_language_model_that_does_not_answer_is_said_not_to_have_answered()
    {
        using ScratchFolder home = new();
        (string, string)[] dead = [("LanguageModel__Provider", "Compatible"), ("LanguageModel__Model", "absent"), ("LanguageModel__Endpoint", "http://127.0.0.1:9/v1"), ("LanguageModel__RetryDelay", "00:00:00.005")];

        var text = await SayAsync(home, ["a western"], "", dead);
        var json = await SayAsync(home, ["a western"], "--json", dead);

        Assert.Contains("Answered without the language model: Nothing answers at the language model's address. The", text, StringComparison.Ordinal);
        var notes = JsonDocument.Parse(json).RootElement.GetProperty("notes").EnumerateArray().ToList();
        Assert.Contains(notes, note => note.GetProperty("step").GetString() == "write" && note.GetProperty("fallback").GetBoolean());
    }

    [Fact]
    public async Task A_book_like_a_film_comes_as_cards_and_as_JSON()
    {
        using ScratchFolder home = new();
        CommandLine.Run("data", "import", home.Write("read.csv", "user,item,rating,timestamp\nu,b1,5,1\n"), "--name", "library", "--data-dir", home.Path,
            "--items", Path.Combine(books, "books.jsonl"), "--schema", Path.Combine(books, "books.schema.json")).Expect();
        (string, string)[] library = [("Recommender__DataFolder", home.Path), ("Recommender__Others__0__DataSet", "library"), ("Recommender__Others__0__Lexicon", Path.Combine(books, "books.lexicon.json"))];

        var text = await SayAsync(home, ["something like The Shining", "and a book like that?"], "", library);
        var json = await SayAsync(home, ["something like The Shining", "and a book like that?"], "--json", library);

        Assert.Matches(@"1\. .+ book · .+ · shares ", text);
        var elsewhere = JsonDocument.Parse(json.Trim().Split('\n')[^1]).RootElement.GetProperty("elsewhere");
        Assert.Equal("book", elsewhere.GetProperty("noun").GetString());
        Assert.NotEmpty(elsewhere.GetProperty("items")[0].GetProperty("facts").GetProperty("author").GetString()!);
    }

    [Fact]
    public async Task A_command_in_a_script_is_no_utterance()
    {
        using ScratchFolder home = new();

        var json = await SayAsync(home, ["/trace", "a western"], "--json", []);

        Assert.Equal("a western", JsonDocument.Parse(json).RootElement.GetProperty("utterance").GetString());   // one object, and no other
    }

    private static async Task<string> SayAsync(ScratchFolder home, string[] utterances, string option, (string Setting, string Value)[] settings)
    {
        ProcessStartInfo start = new("dotnet", [CommandLine.Program, "chat", "--script", home.Write("script.txt", string.Join('\n', utterances)), .. option.Length > 0 ? [option] : Array.Empty<string>()])
        {
            RedirectStandardOutput = true,
            Environment = { ["RECSYS_HOME"] = home.Path },
        };
        foreach (var (setting, value) in settings) start.Environment[$"RECSYS_{setting}"] = value;
        using var process = Process.Start(start)!;
        return await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
