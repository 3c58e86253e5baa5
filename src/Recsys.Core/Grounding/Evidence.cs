using Recsys.Core.Dialogue;

namespace Recsys.Core.Grounding;

/// <summary>What a reply may speak of, gathered from its parts and the ledger: everything else in its prose is invented.</summary>
public sealed record Evidence
{
    /// <summary>The items that may be named.</summary>
    public required IReadOnlySet<ItemId> Items { get; init; }

    /// <summary>The items that the person likes, by the ledger.</summary>
    public required IReadOnlySet<ItemId> Liked { get; init; }

    /// <summary>Facet values that were spoken of as such, whatever item has them: conditions, wishes, options.</summary>
    public required IReadOnlyList<FacetTerm> Terms { get; init; }

    /// <summary>Numbers that may be told besides those of the named items.</summary>
    public required IReadOnlySet<double> Numbers { get; init; }

    /// <summary>What may be quoted: the person's own words and the words of conditions.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>The places with and without a liked item.</summary>
    public required IReadOnlyList<(ItemId Item, CounterfactualReason Fall)> Falls { get; init; }

    /// <summary>Gathers the evidence of one reply.</summary>
    public static Evidence Of(ResponseRequest request)
    {
        EvidenceCollector found = new();
        found.Add(request.Ledger);
        found.Say(request.Utterance);
        foreach (var part in request.Parts) found.Add(part);
        return found.Build();
    }
}
