using System.Text.Json;
using System.Text.Json.Serialization;

namespace Recsys.Conversation.Writing;

/// <summary>The frames of every kind of sentence, from the embedded <c>phrases.json</c>.</summary>
internal sealed partial class Phrasebook
{
    private static readonly Lazy<Phrasebook> english = new(Read);

    private readonly Dictionary<string, Frame[]> frames;

    private Phrasebook(Dictionary<string, string[]> phrases) =>
        frames = phrases.ToDictionary(entry => entry.Key, entry => Array.ConvertAll(entry.Value, text => new Frame(text)));

    public static Phrasebook English => english.Value;

    public IReadOnlyCollection<string> Kinds => frames.Keys;

    public IReadOnlyList<Frame> this[string kind] => frames[kind];

    private static Phrasebook Read()
    {
        using var file = typeof(Phrasebook).Assembly.GetManifestResourceStream("phrases.json")!;
        return new(JsonSerializer.Deserialize(file, PhrasebookJson.Default.DictionaryStringStringArray)!);
    }

    /// <summary>The JSON of the file.</summary>
    [JsonSerializable(typeof(Dictionary<string, string[]>))]
    private sealed partial class PhrasebookJson : JsonSerializerContext;
}
