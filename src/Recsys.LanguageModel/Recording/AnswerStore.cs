using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Recsys.LanguageModel.Recording;

/// <summary>Answers of a model, one file for each request, named by the hash of what was asked.</summary>
internal sealed class AnswerStore(string folder)
{
    public async Task SaveAsync(string key, IReadOnlyList<ChatResponseUpdate> answer, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var part = FileOf(key) + ".part";
        await File.WriteAllTextAsync(part, JsonSerializer.Serialize(answer, AIJsonUtilities.DefaultOptions), cancellationToken);
        File.Move(part, FileOf(key), overwrite: true);
    }

    /// <summary>The kept answer; null where there is none.</summary>
    public async Task<IReadOnlyList<ChatResponseUpdate>?> FindAsync(string key, CancellationToken cancellationToken) =>
        File.Exists(FileOf(key))
            ? JsonSerializer.Deserialize<List<ChatResponseUpdate>>(await File.ReadAllTextAsync(FileOf(key), cancellationToken), AIJsonUtilities.DefaultOptions)
            : null;

    /// <summary>The same for the same request to the same model.</summary>
    public static string KeyOf(string model, IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        StringBuilder asked = new(model);
        asked.Append('\n').Append(options?.Temperature).Append('|').Append(options?.ResponseFormat is ChatResponseFormatJson ? "json" : "text");
        foreach (var tool in options?.Tools ?? []) asked.Append('|').Append(tool.Name);
        foreach (var message in messages)
            asked.Append('\n').Append(JsonSerializer.Serialize(new ChatMessage(message.Role, message.Contents), AIJsonUtilities.DefaultOptions));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(asked.ToString())))[..32];
    }

    private string FileOf(string key) => Path.Combine(folder, key + ".json");
}
