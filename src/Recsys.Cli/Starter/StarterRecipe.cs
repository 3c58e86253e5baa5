using Recsys.Core;
using Recsys.Core.Splits;
using Recsys.Models.Training;

namespace Recsys.Cli.Starter;

/// <summary>How one model of the box is trained; all of it is fixed, so that everybody builds the same bytes.</summary>
/// <param name="Settings">Hyper-parameters that differ from the model's own defaults, and how long it trains: better defaults must not change the box unasked.</param>
internal sealed record StarterRecipe(string Model, SplitProtocol Protocol, IReadOnlyDictionary<string, string> Settings)
{
    public const int Seed = 1;

    // Sums in another order round differently: one thread gives one result.
    public const int Threads = 1;

    /// <summary>Ratings below this are no sign of liking and are left out.</summary>
    public const float LeastRating = 3;

    public static IReadOnlyList<StarterRecipe> All { get; } =
    [
        new("ease", SplitProtocol.Random, new Dictionary<string, string> { ["Regularization"] = "200" }),
        new("lightgcn", SplitProtocol.Random, new Dictionary<string, string>
        {
            ["Loss"] = "Softmax",
            ["Regularization"] = "1e-5",
            ["ServeTrainedUsers"] = "false",
            ["Epochs"] = "300",
            ["ValidateEvery"] = "5",
            ["Patience"] = "6",
        }),
        new("bert4rec", SplitProtocol.LeaveOneOut, new Dictionary<string, string> { ["Epochs"] = "60", ["ValidateEvery"] = "5", ["Patience"] = "10" }),
    ];

    public string SplitName => Protocol == SplitProtocol.Random ? $"random 8:1:1 per user, seed {Seed}" : "leave-one-out in time";

    public DataSplit Split(InteractionTable ratings) =>
        Protocol == SplitProtocol.Random ? RandomSplit.PerUser(ratings, Seed) : LeaveOneOut.Split(ratings);
}
