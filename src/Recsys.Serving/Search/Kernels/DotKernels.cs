namespace Recsys.Serving.Search.Kernels;

/// <summary>The kernels there are, widest first; the last of each kind runs everywhere.</summary>
internal static class DotKernels
{
    public static IReadOnlyList<IDotKernel> Float { get; } =
        [new Vector512DotKernel(), new Vector256DotKernel(), new Vector128DotKernel()];

    public static IReadOnlyList<IQuantizedDotKernel> Quantized { get; } =
        [new Avx512QuantizedDotKernel(), new Avx2QuantizedDotKernel(), new PortableQuantizedDotKernel()];

    /// <summary>The widest that this processor runs in hardware.</summary>
    public static IDotKernel BestFloat { get; } = Float.FirstOrDefault(kernel => kernel.IsAccelerated) ?? Float[^1];

    /// <summary>The widest whose instructions this processor has.</summary>
    public static IQuantizedDotKernel BestQuantized { get; } = Quantized.First(kernel => kernel.RunsHere);
}
