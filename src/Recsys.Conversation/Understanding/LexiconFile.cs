using System.Text.Json;
using System.Text.Json.Serialization;

namespace Recsys.Conversation.Understanding;

/// <summary>A <see cref="Lexicon"/> on disk: JSON with the property names in camel case.</summary>
public static class LexiconFile
{
    /// <exception cref="InvalidDataException">The file is not a lexicon.</exception>
    public static Lexicon Read(Stream json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, LexiconJson.Default.Lexicon)
                ?? throw new InvalidDataException("The lexicon is empty.");
        }
        catch (JsonException malformed)
        {
            throw new InvalidDataException($"The lexicon is not valid: {malformed.Message}", malformed);
        }
    }
}

/// <summary>How a lexicon is read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(Lexicon))]
internal sealed partial class LexiconJson : JsonSerializerContext;
