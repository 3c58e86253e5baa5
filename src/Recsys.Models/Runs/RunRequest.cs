using Recsys.Models.Settings;
using Recsys.Models.Training;

namespace Recsys.Models.Runs;

/// <summary>What to train, on what, and how.</summary>
/// <param name="Device"><c>cpu</c> or <c>cuda</c>.</param>
public sealed record RunRequest(ModelDefinition Model, ModelSettings Settings, RunData Data, int Seed = 1, string Device = "cpu", int Threads = 1)
{
    /// <summary>What the trained model is called in commands, settings and traces: two of one kind need two names to be fused.</summary>
    public string Name { get; init; } = Model.Name;

    /// <exception cref="InvalidDataException">No interaction is rated as high as the settings ask for.</exception>
    internal TrainingContext Context => new(Settings.Training.Admitted(Data.Split.Train), Seed, Device, Threads);

    public RunConfig ToConfig() => new()
    {
        Model = Model.Name,
        Options = ModelSettings.Describe(Settings.Options),
        Training = ModelSettings.Describe(Settings.Training),
        Seed = Seed,
        Device = Device,
        Threads = Threads,
        Data = Data.Facts(),
        Versions = RunVersions.Current,
    };
}
