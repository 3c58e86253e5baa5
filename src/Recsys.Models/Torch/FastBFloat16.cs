using System.Runtime.Intrinsics.X86;
using TorchSharp;
using static TorchSharp.torch;

namespace Recsys.Models.Torch;

/// <summary>Does this machine multiply matrices of bfloat16 faster than of float32?</summary>
internal static class FastBFloat16
{
    private const int Avx512Bf16 = 1 << 5;   // leaf 7, subleaf 1, EAX

    public static bool IsOn(Device device) => device.type == DeviceType.CUDA || HasInstructions();

    private static bool HasInstructions() =>
        Avx512F.IsSupported && X86Base.CpuId(0, 0).Eax >= 7 && X86Base.CpuId(7, 0).Eax >= 1 && (X86Base.CpuId(7, 1).Eax & Avx512Bf16) != 0;
}
