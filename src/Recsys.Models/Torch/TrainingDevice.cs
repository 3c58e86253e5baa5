using TorchSharp;

namespace Recsys.Models.Torch;

/// <summary>Decides where a model trains.</summary>
public static class TrainingDevice
{
    /// <param name="wanted"><c>cpu</c>, <c>cuda</c> or <c>auto</c>.</param>
    /// <param name="usesTorch">Only such models can use a graphics processor, and libtorch is loaded only for them.</param>
    /// <returns><c>cpu</c> or <c>cuda</c>.</returns>
    /// <exception cref="InvalidDataException">CUDA was asked for and cannot be had, or libtorch does not load.</exception>
    public static string Choose(string wanted, bool usesTorch)
    {
        if (usesTorch) TorchLibrary.Require();
        if (wanted == "cpu") return "cpu";
        if (usesTorch && torch.cuda.is_available()) return "cuda";
        if (wanted == "auto") return "cpu";
        throw new InvalidDataException(usesTorch
            ? "libtorch finds no CUDA device: build with -p:LibTorch=cuda on a machine that has one, or train with --device cpu."
            : "This model trains on the processor only; leave --device out.");
    }
}
