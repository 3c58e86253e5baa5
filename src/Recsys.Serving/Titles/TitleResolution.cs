using Recsys.Core;

namespace Recsys.Serving.Titles;

/// <summary>What a typed title may mean.</summary>
/// <param name="Matches">The items that fit, best first; items that hardly fit are among them, as suggestions.</param>
public sealed record TitleResolution(IReadOnlyList<TitleMatch> Matches)
{
    /// <summary>From this similarity on an item fits.</summary>
    private const double Fitting = 0.8;

    /// <summary>Two items that fit are told apart where they differ by more than this.</summary>
    private const double Margin = 0.03;

    /// <summary>The one item that is meant; null where none fits or several do.</summary>
    public Item? Item => Fits.Count() == 1 ? Matches[0].Item : null;

    /// <summary>Do several items fit equally well?</summary>
    public bool IsAmbiguous => Fits.Count() > 1;

    private IEnumerable<TitleMatch> Fits
    {
        get
        {
            var best = Matches.Count > 0 ? Matches[0].Similarity : 0;
            return Matches.Where(match => match.Similarity >= Fitting && (match.Similarity == best || (best < 1 && match.Similarity >= best - Margin)));
        }
    }
}
