namespace Recsys.LanguageModel.Ranking;

/// <summary>The estimate as it is kept.</summary>
/// <param name="Model">What was measured: provider, model and way of asking.</param>
internal sealed record LiftRecord(string Model, LiftSum Sum);
