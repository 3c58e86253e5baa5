using System.Runtime.CompilerServices;
using Recsys.Models.Torch;
using TorchSharp;

namespace Recsys.Cli.Doctor;

/// <summary>Loads libtorch and computes something with it.</summary>
internal static class TorchProbe
{
    public static Finding Examine()
    {
        const string Check = "libtorch";
        try
        {
            TorchLibrary.Require();
            return new(Check, Health.Ok, Compute());
        }
        catch (InvalidDataException missing)
        {
            return new(Check, Health.Warning, missing.Message);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]   // so that nothing of TorchSharp is touched before it is known to load
    private static string Compute()
    {
        using var two = torch.ones(1).add_(1);
        return $"{torch.__version__}, {torch.get_num_threads()} threads, {(torch.cuda.is_available() ? "CUDA" : "no CUDA")}{(two.item<float>() == 2 ? "" : "; it computes 1 + 1 wrongly")}";
    }
}
