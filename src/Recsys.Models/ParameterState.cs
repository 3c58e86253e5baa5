using System.Runtime.InteropServices;
using System.Text;

namespace Recsys.Models;

/// <summary>The arrays that make up a model, written one after the other and read back into place.</summary>
/// <param name="model">The name that a state must carry to be taken up.</param>
internal sealed class ParameterState(string model, params float[][] arrays)
{
    /// <summary>Steps of the optimizer, for models that have one.</summary>
    public int Steps { get; init; }

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(model);
        writer.Write(Steps);
        foreach (var array in arrays)
        {
            writer.Write(array.Length);
            writer.Write(MemoryMarshal.AsBytes(array.AsSpan()));
        }
    }

    /// <returns>The steps.</returns>
    /// <exception cref="InvalidDataException">The state is cut short, or of another model or size.</exception>
    public int Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        try
        {
            var name = reader.ReadString();
            if (name != model) throw new InvalidDataException($"The checkpoint is of {name}, not of {model}; remove it or train {name}.");
            var steps = reader.ReadInt32();
            foreach (var array in arrays)
            {
                var length = reader.ReadInt32();
                if (length != array.Length)
                    throw new InvalidDataException($"The checkpoint of {model} has {length} parameters where {array.Length} are wanted; train with the data and options it was made with.");
                stream.ReadExactly(MemoryMarshal.AsBytes(array.AsSpan()));
            }
            return steps;
        }
        catch (EndOfStreamException cut)
        {
            throw new InvalidDataException($"The checkpoint of {model} is cut short; remove it and train again.", cut);
        }
    }
}
