using Google.Protobuf;
using static Recsys.Models.Onnx.AttributeProto.Types;

namespace Recsys.Models.Onnx;

/// <summary>A named constant of an operator: a number, a word or a list of numbers.</summary>
internal static class OnnxAttribute
{
    /// <exception cref="ArgumentException">The value is of a kind that no graph here needs.</exception>
    public static AttributeProto Of(string name, object value)
    {
        var attribute = new AttributeProto { Name = name };
        switch (value)
        {
            case int number: (attribute.I, attribute.Type) = (number, AttributeType.Int); break;
            case long number: (attribute.I, attribute.Type) = (number, AttributeType.Int); break;
            case float number: (attribute.F, attribute.Type) = (number, AttributeType.Float); break;
            case string word: (attribute.S, attribute.Type) = (ByteString.CopyFromUtf8(word), AttributeType.String); break;
            case TensorProto tensor: (attribute.T, attribute.Type) = (tensor, AttributeType.Tensor); break;
            case long[] numbers: attribute.Ints.Add(numbers); attribute.Type = AttributeType.Ints; break;
            case float[] numbers: attribute.Floats.Add(numbers); attribute.Type = AttributeType.Floats; break;
            default: throw new ArgumentException($"The attribute '{name}' cannot be a {value.GetType().Name}.", nameof(value));
        }
        return attribute;
    }
}
