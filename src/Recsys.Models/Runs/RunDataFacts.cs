using Recsys.Models.Training;

namespace Recsys.Models.Runs;

/// <summary>What <c>config.json</c> says of the data.</summary>
/// <param name="Sha256">Over all rows of the three parts, see <see cref="DataHash"/>.</param>
public sealed record RunDataFacts(
    string Name, string Split, SplitProtocol Protocol, int Users, int Items, int Train, int Valid, int Test, string Sha256);
