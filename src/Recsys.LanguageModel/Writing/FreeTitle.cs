using System.Globalization;

namespace Recsys.LanguageModel.Writing;

/// <summary>A title that a model wrote and the reply does not hold as written.</summary>
/// <param name="Written">As the model wrote it.</param>
/// <param name="Nearest">What the catalogue calls the item that is most like it; null where nothing is near.</param>
/// <param name="Similarity">How alike the two are, 0 to 1.</param>
/// <param name="IsLinked">Is it an item of the reply, which it was taken for? Otherwise it was struck.</param>
internal sealed record FreeTitle(string Written, string? Nearest, double Similarity, bool IsLinked)
{
    public override string ToString() => (IsLinked, Nearest) switch
    {
        (true, _) => string.Create(CultureInfo.InvariantCulture, $"“{Written}” was read as {Nearest} (similarity {Similarity:0.00})"),
        (_, null) => $"“{Written}” was struck (nothing in the catalogue is like it)",
        _ => string.Create(CultureInfo.InvariantCulture, $"“{Written}” was struck (nearest: {Nearest}, similarity {Similarity:0.00})"),
    };
}
