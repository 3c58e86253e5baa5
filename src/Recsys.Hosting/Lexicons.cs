using Recsys.Conversation.Understanding;
using Recsys.Core;
using Recsys.Starter;

namespace Recsys.Hosting;

/// <summary>Finds the lexicon of a catalogue: the one that is set, else the box's where the catalogue is of the same kind, else none.</summary>
internal static class Lexicons
{
    /// <exception cref="InvalidDataException">The file is not there or is no lexicon.</exception>
    public static Lexicon Of(string path, ICatalog catalog)
    {
        if (path.Length > 0)
        {
            if (!File.Exists(path)) throw new InvalidDataException($"The lexicon '{path}' is not there; put the setting Recommender:Lexicon of '{catalog.Schema.Name}' right, or take it out.");
            using var file = File.OpenRead(path);
            return LexiconFile.Read(file);
        }
        using var box = StarterCatalog.OpenLexicon();
        var films = LexiconFile.Read(box);
        return films.Nouns.Contains(catalog.Schema.Noun, StringComparer.OrdinalIgnoreCase) ? films : new();
    }
}
