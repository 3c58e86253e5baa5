using Recsys.Storage.Input;

namespace Recsys.Storage.Import;

/// <summary>How one source is read: what a format makes of a request.</summary>
internal sealed record ImportPlan
{
    /// <summary>The name of the format.</summary>
    public required string Format { get; init; }

    /// <summary>The file of interactions.</summary>
    public required string Interactions { get; init; }

    /// <summary>Reads that file.</summary>
    public required Func<SourceFile, BadRows, IInteractionRows> Rows { get; init; }

    /// <summary>The catalogue that comes with it; null where every item is only an id.</summary>
    public CatalogPlan? Catalog { get; init; }

    public RatingScale Scale { get; init; } = RatingScale.Any;

    public string Licence { get; init; } = "";

    public IReadOnlyList<string> Notes { get; init; } = [];
}
