using Recsys.Core.Metrics;
using Recsys.Core.Splits;

namespace Recsys.Cli.Starter;

/// <summary>How a model of the box did on ratings that were held out.</summary>
/// <param name="Ratings">All ratings, which the shipped weights were trained on.</param>
/// <param name="Epochs">Passes over them.</param>
internal sealed record HoldOut(DataSplit Split, int Ratings, int Epochs, EvaluationResult Test, EvaluationResult Popularity);
