using System.Security.Cryptography;
using System.Text;
using Recsys.Core;
using Recsys.Core.Splits;

namespace Recsys.Models.Runs;

/// <summary>One number for a split: the same rows in the same order and the same parts give the same hash.</summary>
public static class DataHash
{
    /// <returns>SHA-256 in lower-case hexadecimal, over the lines <c>user TAB item TAB rating TAB timestamp</c>, each part after its name.</returns>
    public static string Of(DataSplit split)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, "train", split.Train);
        Append(hash, "valid", split.Valid);
        Append(hash, "test", split.Test);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, string part, InteractionTable rows)
    {
        const int Enough = 1 << 16;
        var text = new StringBuilder(Enough + 200).Append(part).Append('\n');
        for (var r = 0; r < rows.Count; r++)
        {
            text.Append(rows.Users[rows.User[r]]).Append('\t').Append(rows.Items[rows.Item[r]]).Append('\t')
                .Append(rows.Rating[r]).Append('\t').Append(rows.Timestamp[r]).Append('\n');
            if (text.Length >= Enough) Flush();
        }
        Flush();

        void Flush()
        {
            hash.AppendData(Encoding.UTF8.GetBytes(text.ToString()));
            text.Clear();
        }
    }
}
