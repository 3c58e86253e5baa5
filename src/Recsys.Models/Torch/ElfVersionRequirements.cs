using System.Buffers.Binary;
using System.Text;

namespace Recsys.Models.Torch;

/// <summary>The symbol versions that an ELF64 library demands of others: its section <c>.gnu.version_r</c>.</summary>
internal static class ElfVersionRequirements
{
    private const uint SectionType = 0x6ffffffe;   // SHT_GNU_verneed
    private const ushort Weak = 2;                 // VER_FLG_WEAK: the loader warns instead of refusing

    /// <summary>Marks every requirement of one version weak, in place.</summary>
    /// <returns>Was there one that was not weak already?</returns>
    /// <exception cref="InvalidDataException">The bytes are no little-endian ELF64 file, or they end too early.</exception>
    public static bool MarkWeak(Span<byte> elf, string version)
    {
        if (elf.Length < 64 || !elf.StartsWith("\u007fELF\u0002\u0001"u8))
            throw new InvalidDataException("The file is not a little-endian ELF64 library; restore the package again.");
        try
        {
            return MarkSections(elf, Encoding.ASCII.GetBytes(version));
        }
        catch (Exception outside) when (outside is ArgumentOutOfRangeException or IndexOutOfRangeException or OverflowException)
        {
            throw new InvalidDataException("The ELF library ends before its section .gnu.version_r; restore the package again.", outside);
        }
    }

    private static bool MarkSections(Span<byte> elf, ReadOnlySpan<byte> version)
    {
        var marked = false;
        for (var s = 0; s < U16(elf, 60); s++)
        {
            var section = Section(elf, s);
            if (U32(section, 4) != SectionType) continue;
            var names = elf[Offset(Section(elf, (int)U32(section, 40)))..];
            marked |= MarkNeeds(elf[Offset(section)..], (int)U32(section, 44), names, version);
        }
        return marked;
    }

    /// <summary>Walks the libraries needed (Elf64_Verneed) and, of each, the versions (Elf64_Vernaux).</summary>
    private static bool MarkNeeds(Span<byte> need, int libraries, ReadOnlySpan<byte> names, ReadOnlySpan<byte> version)
    {
        var marked = false;
        for (var library = 0; library < libraries; library++)
        {
            var aux = need[(int)U32(need, 8)..];
            for (var v = 0; v < U16(need, 2); v++)
            {
                marked |= IsNamed(names, (int)U32(aux, 8), version) && MarkOne(aux);
                aux = aux[(int)U32(aux, 12)..];
            }
            need = need[(int)U32(need, 12)..];
        }
        return marked;
    }

    private static bool MarkOne(Span<byte> aux)
    {
        var flags = U16(aux, 4);
        BinaryPrimitives.WriteUInt16LittleEndian(aux[4..], (ushort)(flags | Weak));
        return (flags & Weak) == 0;
    }

    private static bool IsNamed(ReadOnlySpan<byte> names, int offset, ReadOnlySpan<byte> version) =>
        names[offset..].StartsWith(version) && names[offset + version.Length] == 0;

    private static Span<byte> Section(Span<byte> elf, int index) => elf[checked((int)U64(elf, 40) + index * U16(elf, 58))..];

    private static int Offset(ReadOnlySpan<byte> section) => checked((int)U64(section, 24));

    private static ushort U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    private static ulong U64(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..]);
}
