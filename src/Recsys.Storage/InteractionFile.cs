using System.Buffers.Binary;

namespace Recsys.Storage;

/// <summary>
/// The layout of <c>interactions.bin</c>, little endian: the magic number, then blocks. A block is its number of rows
/// (int32, at least 1) and four columns: user indexes (int32), item indexes (int32), ratings (float32), timestamps (int64).
/// </summary>
internal static class InteractionFile
{
    public const int BytesPerRow = 4 + 4 + 4 + 8;

    /// <summary>Rows of a full block; only the last one may be shorter.</summary>
    public const int BlockRows = 65_536;

    /// <summary>"RSI1".</summary>
    public static ReadOnlySpan<byte> Magic => "RSI1"u8;

    public static int ReadInt32(ReadOnlySpan<byte> column, int row) => BinaryPrimitives.ReadInt32LittleEndian(column[(4 * row)..]);

    public static void WriteInt32(Span<byte> column, int row, int value) => BinaryPrimitives.WriteInt32LittleEndian(column[(4 * row)..], value);

    public static float ReadSingle(ReadOnlySpan<byte> column, int row) => BinaryPrimitives.ReadSingleLittleEndian(column[(4 * row)..]);

    public static void WriteSingle(Span<byte> column, int row, float value) => BinaryPrimitives.WriteSingleLittleEndian(column[(4 * row)..], value);

    public static long ReadInt64(ReadOnlySpan<byte> column, int row) => BinaryPrimitives.ReadInt64LittleEndian(column[(8 * row)..]);

    public static void WriteInt64(Span<byte> column, int row, long value) => BinaryPrimitives.WriteInt64LittleEndian(column[(8 * row)..], value);
}
