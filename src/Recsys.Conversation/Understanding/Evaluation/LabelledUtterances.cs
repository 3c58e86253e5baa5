using System.Text.Json;
using System.Text.Json.Serialization;

namespace Recsys.Conversation.Understanding.Evaluation;

/// <summary>Reads a labelled set: one JSON object a line; the first holds the titles of the slate that is shown.</summary>
public static class LabelledUtterances
{
    /// <returns>The titles on the slate, and the utterances.</returns>
    /// <exception cref="InvalidDataException">A line is not a labelled utterance; the message names file and line.</exception>
    public static (IReadOnlyList<string> Slate, IReadOnlyList<LabelledUtterance> Utterances) Read(string path)
    {
        IReadOnlyList<string> slate = [];
        List<LabelledUtterance> utterances = [];
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            try
            {
                if (number == 1) slate = JsonSerializer.Deserialize(line, LabelJson.Default.SlateLine)?.Slate ?? [];
                else if (JsonSerializer.Deserialize(line, LabelJson.Default.LabelledUtterance) is { } utterance) utterances.Add(utterance);
            }
            catch (JsonException malformed)
            {
                throw new InvalidDataException($"{path}, line {number}: not a labelled utterance: {malformed.Message}", malformed);
            }
        }
        return (slate, utterances);
    }
}

/// <summary>The first line of a labelled set.</summary>
internal sealed record SlateLine(IReadOnlyList<string> Slate);

/// <summary>How a labelled set is read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SlateLine))]
[JsonSerializable(typeof(LabelledUtterance))]
internal sealed partial class LabelJson : JsonSerializerContext;
