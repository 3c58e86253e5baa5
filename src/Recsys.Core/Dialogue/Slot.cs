using System.Text.Json.Serialization;

namespace Recsys.Core.Dialogue;

/// <summary>A value that an intent names.</summary>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="Span">Where it stands in the text.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "slot")]
[JsonDerivedType(typeof(AspectSlot), "aspect")]
[JsonDerivedType(typeof(ConstraintSlot), "constraint")]
[JsonDerivedType(typeof(CountSlot), "count")]
[JsonDerivedType(typeof(ItemSlot), "item")]
[JsonDerivedType(typeof(RatingSlot), "rating")]
[JsonDerivedType(typeof(TextSlot), "text")]
public abstract record Slot(double Confidence, TextSpan Span);
