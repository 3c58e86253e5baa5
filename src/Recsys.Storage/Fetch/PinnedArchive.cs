using System.IO.Compression;
using System.Security.Cryptography;

namespace Recsys.Storage.Fetch;

/// <summary>Unpacks the pinned files of an archive, and nothing else.</summary>
internal static class PinnedArchive
{
    /// <exception cref="InvalidDataException">The archive is damaged, or a file is missing or not the pinned one.</exception>
    public static void Unpack(string archive, IReadOnlyList<InputFile> files, string folder)
    {
        if (FirstFault(archive, files, folder) is { } fault)
            throw new InvalidDataException($"{fault} This is not the data set that is known here, so it was thrown away; try again later, or import it yourself with 'recsys data import' if you trust it.");
    }

    private static string? FirstFault(string archive, IReadOnlyList<InputFile> files, string folder)
    {
        try
        {
            using var zip = ZipFile.OpenRead(archive);
            return files.Select(file => Unpack(zip, file, Path.Combine(folder, file.Name))).FirstOrDefault(fault => fault is not null);
        }
        catch (InvalidDataException damage)
        {
            return $"The archive is no whole zip archive: {damage.Message}";
        }
    }

    /// <summary>What is wrong with the file, or null.</summary>
    private static string? Unpack(ZipArchive zip, InputFile file, string path)
    {
        if (zip.Entries.FirstOrDefault(entry => entry.Name == file.Name) is not { } entry) return $"The archive holds no {file.Name}.";
        if (entry.Length != file.Bytes) return $"{file.Name} has {entry.Length} bytes instead of {file.Bytes}.";
        entry.ExtractToFile(path);
        using var unpacked = File.OpenRead(path);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(unpacked));
        return sha256 == file.Sha256 ? null : $"{file.Name} has the SHA-256 {sha256} instead of {file.Sha256}.";
    }
}
