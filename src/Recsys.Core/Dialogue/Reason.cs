using System.Text.Json.Serialization;

namespace Recsys.Core.Dialogue;

/// <summary>Why an item is shown, as computed; a sentence may say only what a reason holds.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(SatisfiesReason), "satisfies")]
[JsonDerivedType(typeof(LeaningReason), "leaning")]
[JsonDerivedType(typeof(SharedFacetsReason), "shared")]
[JsonDerivedType(typeof(NeighbourReason), "neighbour")]
[JsonDerivedType(typeof(CounterfactualReason), "counterfactual")]
[JsonDerivedType(typeof(PopularReason), "popular")]
public abstract record Reason;
