using System.Text.Json.Serialization;

namespace Recsys.Core.Dialogue;

/// <summary>One thing that a reply says, as values; a writer words it and adds nothing.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "part")]
[JsonDerivedType(typeof(NotedPart), "noted")]
[JsonDerivedType(typeof(SlatePart), "slate")]
[JsonDerivedType(typeof(NothingFitsPart), "nothing-fits")]
[JsonDerivedType(typeof(WhyPart), "why")]
[JsonDerivedType(typeof(WhyNotPart), "why-not")]
[JsonDerivedType(typeof(ComparisonPart), "comparison")]
[JsonDerivedType(typeof(DetailPart), "detail")]
[JsonDerivedType(typeof(FoundPart), "found")]
[JsonDerivedType(typeof(PredictionPart), "prediction")]
[JsonDerivedType(typeof(ProfilePart), "profile")]
[JsonDerivedType(typeof(ForgottenPart), "forgotten")]
[JsonDerivedType(typeof(UndonePart), "undone")]
[JsonDerivedType(typeof(UnknownTitlePart), "unknown-title")]
[JsonDerivedType(typeof(ElsewherePart), "elsewhere")]
[JsonDerivedType(typeof(ElsewhereItemPart), "elsewhere-item")]
[JsonDerivedType(typeof(UnknownTopicPart), "unknown-topic")]
[JsonDerivedType(typeof(UnheldPart), "unheld")]
[JsonDerivedType(typeof(SocialPart), "social")]
[JsonDerivedType(typeof(QuestionPart), "question")]
public abstract record ReplyPart;
