using System.Security.Cryptography;
using System.Text.Json;

namespace Recsys.Models.Training;

/// <summary>
/// A half-finished training run on disk: where the trainer stands, the model's last state and its best one. It is
/// replaced in one step, so that a crash leaves the old one or the new one.
/// </summary>
public sealed class CheckpointFile(string path)
{
    private const string Magic = "recsys-checkpoint-1";
    private const int HashBytes = 32;

    public string Path => path;

    public bool Exists => File.Exists(path);

    public void Delete() => File.Delete(path);

    internal void Write(TrainerState trainer, ReadOnlyMemory<byte> last, ReadOnlyMemory<byte> best)
    {
        using var content = new MemoryStream();
        using (var writer = new BinaryWriter(content, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Magic);
            writer.Write(JsonSerializer.Serialize(trainer, Runs.RunJson.Default.TrainerState));
            foreach (var state in (ReadOnlySpan<ReadOnlyMemory<byte>>)[last, best])
            {
                writer.Write(state.Length);
                writer.Write(state.Span);
            }
        }
        content.Write(SHA256.HashData(content.GetBuffer().AsSpan(0, (int)content.Length)));

        var beside = path + ".new";
        using (var file = File.Create(beside))
        {
            content.WriteTo(file);
            file.Flush(flushToDisk: true);
        }
        File.Move(beside, path, overwrite: true);
    }

    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    internal (TrainerState Trainer, byte[] Last, byte[] Best) Read()
    {
        var content = File.ReadAllBytes(path);
        if (content.Length < HashBytes || !SHA256.HashData(content.AsSpan(..^HashBytes)).AsSpan().SequenceEqual(content.AsSpan(^HashBytes..)))
            throw new InvalidDataException($"The checkpoint {path} is damaged; delete it and train from the start.");

        using var reader = new BinaryReader(new MemoryStream(content));
        if (reader.ReadString() != Magic) throw new InvalidDataException($"{path} is no checkpoint of this version; delete it and train from the start.");
        var trainer = JsonSerializer.Deserialize(reader.ReadString(), Runs.RunJson.Default.TrainerState)!;
        return (trainer, reader.ReadBytes(reader.ReadInt32()), reader.ReadBytes(reader.ReadInt32()));
    }
}
