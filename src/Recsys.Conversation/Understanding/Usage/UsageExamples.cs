using Recsys.Conversation.Understanding.Text;

namespace Recsys.Conversation.Understanding.Usage;

/// <summary>
/// What people say, by what they mean by it: <c>talk.txt</c>, in which <c>&lt;item&gt;</c>, <c>&lt;facet&gt;</c> and the like stand for what the
/// recognisers find, so that it serves every catalogue. A line with <c>#</c> names the use that the lines after it are of.
/// </summary>
internal static class UsageExamples
{
    public static IReadOnlyList<(Use Use, IReadOnlyList<string> Words)> Load()
    {
        using var file = typeof(UsageExamples).Assembly.GetManifestResourceStream("talk.txt")
            ?? throw new InvalidOperationException("The examples talk.txt are not embedded in this assembly.");
        using var reader = new StreamReader(file);
        List<(Use, IReadOnlyList<string>)> examples = [];
        var use = Use.ChitChat;
        while (reader.ReadLine() is { } line)
            if (line.StartsWith('#')) use = Enum.Parse<Use>(line[1..].Trim());
            else examples.Add((use, [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Words)]));
        return examples;
    }

    private static IEnumerable<string> Words(string word) =>
        word.StartsWith('<') ? [word] : Tokenizer.Tokenize(word).Where(token => token.IsWord).Select(token => token.Word);
}
