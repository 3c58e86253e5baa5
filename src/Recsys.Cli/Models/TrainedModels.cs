using Recsys.Core.Artifacts;
using Recsys.Starter;

namespace Recsys.Cli.Models;

/// <summary>Finds trained models: the folder of a run, or one in the box as <c>box:NAME</c>.</summary>
internal static class TrainedModels
{
    private const string Box = "box:";

    /// <exception cref="UserErrorException">There is no such model.</exception>
    public static IModelSource Open(string nameOrFolder) =>
        Directory.Exists(nameOrFolder) ? new ModelFolder(nameOrFolder)
        : nameOrFolder.StartsWith(Box, StringComparison.Ordinal) && StarterModels.Find(nameOrFolder[Box.Length..]) is { } boxed ? boxed
        : throw new UserErrorException(
            $"'{nameOrFolder}' is not the folder of a trained model, nor one in the box such as {Box}{StarterModels.Names.FirstOrDefault("lightgcn")}.");
}
