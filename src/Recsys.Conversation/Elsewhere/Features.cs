using Recsys.Conversation.Understanding.Text;
using Recsys.Core;

namespace Recsys.Conversation.Elsewhere;

/// <summary>What items of different catalogues can have in common: values of categorical facets, and the words of them and of texts.</summary>
internal sealed class Features(CatalogSchema schema)
{
    private const double LeastBits = 11;   // commoner words are in every text

    /// <summary>By what is compared: as it is to be said.</summary>
    public IReadOnlyDictionary<string, string> Of(Item item)
    {
        Dictionary<string, string> features = [];
        foreach (var facet in schema.Facets.Where(facet => !facet.IsAvoided))
        {
            foreach (var value in item.Values(facet.Name))
            {
                var said = facet.IsName ? value : facet is { IsBare: true } ? facet.Say(value) : value;
                features.TryAdd(Key(value), said);
                // "Mary Shelley" and "Shelley Duvall" have nothing in common; "Science Fiction" is no name.
                if (!facet.IsName && (facet.IsBare || char.IsLower(value[0]))) AddWords(features, value);
            }
            if (item.Text(facet.Name) is { } text) AddWords(features, text);
        }
        return features;
    }

    private static void AddWords(Dictionary<string, string> features, string text)
    {
        foreach (var token in Tokenizer.Tokenize(text).Where(token => token.IsWord && token.Word.Length > 3 && CommonWords.Bits(token.Word) >= LeastBits))
            features.TryAdd(Stemming.Stem(token.Word), token.Word);
    }

    private static string Key(string value) => string.Join(' ', Tokenizer.Tokenize(value).Select(token => Stemming.Stem(token.Word)));
}
