using Recsys.Core;

namespace Recsys.Models.Training;

/// <summary>What a model is made for: the interactions it may learn from and the machine it runs on.</summary>
/// <param name="Train">The training part; its maps name all users and items of the data set.</param>
/// <param name="Device"><c>cpu</c> or <c>cuda</c>, already decided.</param>
/// <param name="Threads">At least 1.</param>
public sealed record TrainingContext(InteractionTable Train, int Seed = 1, string Device = "cpu", int Threads = 1);
