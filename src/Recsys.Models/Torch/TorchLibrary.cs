using System.Runtime.CompilerServices;
using TorchSharp;

namespace Recsys.Models.Torch;

/// <summary>The native library behind TorchSharp: loaded once, and one sentence where it cannot be.</summary>
public static class TorchLibrary
{
    private static readonly Lazy<string?> fault = new(Load);

    /// <exception cref="InvalidDataException">It is not there or does not fit this machine.</exception>
    public static void Require()
    {
        if (fault.Value is { } reason) throw new InvalidDataException($"BERT4Rec and SASRec cannot be trained here, libtorch does not load: {reason}");
    }

    private static string? Load()
    {
        var output = Console.Out;
        Console.SetOut(TextWriter.Null);   // TorchSharp tells there where it looked, in the midst of what the command prints
        try
        {
            Touch();
            return null;
        }
        catch (Exception missing) when (missing is TypeInitializationException or DllNotFoundException or NotSupportedException or IOException)
        {
            return missing.GetBaseException().Message.Split('\n')[0].Trim();
        }
        finally
        {
            Console.SetOut(output);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]   // so that a missing library throws inside the try
    private static void Touch() => torch.ones(1).Dispose();
}
