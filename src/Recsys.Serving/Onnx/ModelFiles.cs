using System.Security.Cryptography;
using System.Text.Json;
using Recsys.Core;
using Recsys.Core.Artifacts;

namespace Recsys.Serving.Onnx;

/// <summary>The files of one model, read whole and found to belong together.</summary>
internal sealed record ModelFiles(ModelManifest Manifest, byte[] Graph, IdMap Items, IdMap? Users)
{
    private const string Again = "export or copy the model again.";

    /// <exception cref="ModelUnavailableException">A file is missing, damaged, or belongs to another model.</exception>
    public static ModelFiles Read(IModelSource source)
    {
        try
        {
            var manifest = Manifested(source);
            var graph = Checked(source, "model.onnx", manifest.GraphSha256);
            var items = Ids(Checked(source, "items.txt", manifest.ItemsSha256));
            if (items.Count != manifest.ItemCount)
                throw Unavailable(source, $"items.txt lists {items.Count} items and the manifest promises {manifest.ItemCount}; {Again}");
            return new(manifest, graph, items, manifest.Inputs.Contains(GraphInputs.User) ? Ids(Bytes(source, "users.txt")) : null);
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or UnauthorizedAccessException or (IOException and not ModelUnavailableException))
        {
            throw new ModelUnavailableException(source.Name, unreadable.Message, unreadable);
        }
    }

    private static ModelManifest Manifested(IModelSource source)
    {
        var json = Bytes(source, "manifest.json");
        ModelManifest? manifest;
        try
        {
            manifest = JsonSerializer.Deserialize(json, ArtifactJson.Default.ModelManifest);
        }
        catch (JsonException malformed)
        {
            throw new ModelUnavailableException(source.Name, $"manifest.json is not valid ({malformed.Message}); {Again}", malformed);
        }
        if (manifest?.Format != ModelManifest.CurrentFormat)
            throw Unavailable(source, $"its format is {manifest?.Format} and this version reads {ModelManifest.CurrentFormat}; export the model again.");
        return manifest;
    }

    private static byte[] Checked(IModelSource source, string file, string sha256)
    {
        var bytes = Bytes(source, file);
        if (!Convert.ToHexStringLower(SHA256.HashData(bytes)).Equals(sha256, StringComparison.OrdinalIgnoreCase))
            throw Unavailable(source, $"{file} is damaged or not the one that the manifest describes (its SHA-256 differs); {Again}");
        return bytes;
    }

    private static byte[] Bytes(IModelSource source, string file)
    {
        using var stream = source.Open(file) ?? throw Unavailable(source, $"{file} is missing; {Again}");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static IdMap Ids(byte[] lines)
    {
        using var reader = new StreamReader(new MemoryStream(lines));
        List<string> ids = [];
        while (reader.ReadLine() is { } id) ids.Add(id);
        return new(ids);
    }

    private static ModelUnavailableException Unavailable(IModelSource source, string reason) => new(source.Name, reason);
}
