using System.Security.Cryptography;

namespace Recsys.Storage;

/// <summary>The hash of a data set's content.</summary>
internal static class ContentHash
{
    /// <summary>SHA-256 over the lengths and bytes of the content files, lower-case hexadecimal.</summary>
    public static string Of(string folder)
    {
        using var sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        foreach (var name in DataSetFiles.Content)
        {
            using var file = File.OpenRead(Path.Combine(folder, name));
            sha256.AppendData(BitConverter.GetBytes(file.Length));
            for (int read; (read = file.Read(buffer)) > 0;) sha256.AppendData(buffer.AsSpan(0, read));
        }
        return Convert.ToHexStringLower(sha256.GetCurrentHash());
    }
}
