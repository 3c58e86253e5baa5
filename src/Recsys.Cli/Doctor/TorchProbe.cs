using System.Runtime.CompilerServices;
using Recsys.Models;
using TorchSharp;

namespace Recsys.Cli.Doctor;

/// <summary>Loads libtorch and computes something with it.</summary>
internal static class TorchProbe
{
    public static Finding Examine()
    {
        const string Check = "libtorch";
        RuntimeHelpers.RunModuleConstructor(typeof(ModelZoo).Module.ModuleHandle);   // it adapts the library to older systems
        try
        {
            return new(Check, Health.Ok, Compute());
        }
        catch (Exception missing) when (missing is TypeInitializationException or DllNotFoundException or NotSupportedException or IOException)
        {
            return new(Check, Health.Warning, $"BERT4Rec and SASRec cannot be trained here: {missing.GetBaseException().Message.ReplaceLineEndings(" ")}");
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]   // so that a missing library throws inside the try
    private static string Compute()
    {
        using var two = torch.ones(1).add_(1);
        return $"{torch.__version__}, {torch.get_num_threads()} threads, {(torch.cuda.is_available() ? "CUDA" : "no CUDA")}{(two.item<float>() == 2 ? "" : "; it computes 1 + 1 wrongly")}";
    }
}
