using System.Runtime.InteropServices;
using Recsys.Models.Torch;
using TorchSharp;

namespace Recsys.Models.Tests.Torch;

public sealed class TorchStartupTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("recsys-torch").FullName;

    [Fact]
    public void TorchSharp_computes_on_this_machine()
    {
        TorchStartup.Load(NativeLibraryPath());

        using var sum = torch.ones(2, 3).sum();

        Assert.Equal(6, sum.item<float>());
    }

    [Fact]
    public void The_requirement_is_found_in_the_real_library_and_marked_once()
    {
        var library = Unmarked(File.ReadAllBytes(NativeLibraryPath()));

        Assert.True(ElfVersionRequirements.MarkWeak(library, "GLIBCXX_3.4.32"));
        Assert.False(ElfVersionRequirements.MarkWeak(library, "GLIBCXX_3.4.32"));
        Assert.False(ElfVersionRequirements.MarkWeak(library, "GLIBCXX_9.9.99"));
    }

    [Fact]
    public void Relaxing_changes_one_bit_of_the_copy_and_leaves_the_cached_file_alone()
    {
        var cached = Path.Combine(folder, "cached.so");
        var output = Path.Combine(folder, "output.so");
        File.WriteAllBytes(cached, Unmarked(File.ReadAllBytes(NativeLibraryPath())));
        HardLink(cached, output);
        var before = File.ReadAllBytes(cached);

        TorchStartup.Relax(output);

        var after = File.ReadAllBytes(output);
        Assert.Equal(before, File.ReadAllBytes(cached));
        Assert.Equal(1, before.Zip(after).Count(pair => pair.First != pair.Second));
        Assert.Equal(2, Directory.GetFiles(folder).Length);
    }

    [Fact]
    public void Relaxing_from_many_threads_at_once_leaves_one_whole_library()
    {
        var output = Path.Combine(folder, "output.so");
        var library = Unmarked(File.ReadAllBytes(NativeLibraryPath()));
        File.WriteAllBytes(output, library);

        Parallel.For(0, 8, _ => TorchStartup.Relax(output));

        var after = File.ReadAllBytes(output);
        Assert.Equal(library.Length, after.Length);
        Assert.False(ElfVersionRequirements.MarkWeak(after, "GLIBCXX_3.4.32"));
        Assert.Single(Directory.GetFiles(folder));
    }

    [Theory]
    [InlineData("")]
    [InlineData("this is not a library but a text that is longer than sixty-four bytes")]
    public void What_is_no_ELF_library_is_refused(string text) =>
        Assert.Throws<InvalidDataException>(() => ElfVersionRequirements.MarkWeak(System.Text.Encoding.ASCII.GetBytes(text), "GLIBCXX_3.4.32"));

    [Fact]
    public void A_truncated_library_is_refused()
    {
        var library = File.ReadAllBytes(NativeLibraryPath())[..4096];

        Assert.Throws<InvalidDataException>(() => ElfVersionRequirements.MarkWeak(library, "GLIBCXX_3.4.32"));
    }

    [Fact]
    public void Waiting_threads_of_the_native_library_sleep() =>
        Assert.Equal(OperatingSystem.IsLinux() ? "PASSIVE" : null, Marshal.PtrToStringUTF8(getenv("OMP_WAIT_POLICY")));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string NativeLibraryPath()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "runtimes/linux-x64/native/libLibTorchSharp.so");
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists(path), "The question arises on Linux only.");
        return path;
    }

    /// <summary>The library as packaged: another test may have adapted the copy in the output folder.</summary>
    private static byte[] Unmarked(byte[] library)
    {
        var marked = (byte[])library.Clone();
        if (ElfVersionRequirements.MarkWeak(marked, "GLIBCXX_3.4.32")) return library;
        // An entry is the ELF hash of its name followed by its flags.
        ReadOnlySpan<byte> entry = [.. BitConverter.GetBytes(ElfHash("GLIBCXX_3.4.32")), 2, 0];
        marked[marked.AsSpan().IndexOf(entry) + 4] = 0;
        return marked;
    }

    private static uint ElfHash(string name)
    {
        var hash = 0u;
        foreach (var c in name)
        {
            hash = (hash << 4) + c;
            var high = hash & 0xf0000000;
            hash = (hash ^ (high >> 24)) & ~high;
        }
        return hash;
    }

    private static void HardLink(string existing, string path) => Assert.Equal(0, link(existing, path));

    [DllImport("libc", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int link([MarshalAs(UnmanagedType.LPStr)] string existing, [MarshalAs(UnmanagedType.LPStr)] string path);

    [DllImport("libc", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern nint getenv([MarshalAs(UnmanagedType.LPStr)] string name);
}
