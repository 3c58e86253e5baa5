using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Recsys.LanguageModel.Ranking;

/// <summary>Keeps the estimate of the lift over restarts, for one way of asking one model; a file of another one begins anew.</summary>
internal sealed partial class LiftFile(string path, string model, ILogger<LiftFile> logger)
{
    public LiftSum? Read()
    {
        try
        {
            return File.Exists(path) && JsonSerializer.Deserialize(File.ReadAllText(path), LanguageModelJson.Default.LiftRecord) is { } kept && kept.Model == model ? kept.Sum : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or IOException or UnauthorizedAccessException)
        {
            NotRead(logger, path, unreadable.Message);
            return null;
        }
    }

    /// <summary>Whole or not at all.</summary>
    public void Write(LiftSum sum)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var fresh = $"{path}.{Environment.ProcessId}";
            File.WriteAllText(fresh, JsonSerializer.Serialize(new LiftRecord(model, sum), LanguageModelJson.Default.LiftRecord));
            File.Move(fresh, path, overwrite: true);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            NotWritten(logger, path, unwritable.Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The estimate of the language model's lift in {Path} cannot be read and begins anew: {Reason}")]
    private static partial void NotRead(ILogger logger, string path, string reason);

    [LoggerMessage(LogLevel.Warning, "The estimate of the language model's lift cannot be kept in {Path}: {Reason}")]
    private static partial void NotWritten(ILogger logger, string path, string reason);
}
