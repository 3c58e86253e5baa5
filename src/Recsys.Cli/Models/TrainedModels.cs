using Recsys.Core.Artifacts;
using Recsys.Serving.Onnx;
using Recsys.Starter;

namespace Recsys.Cli.Models;

/// <summary>Finds trained models: the folder of a run, or one in the box as <c>box:NAME</c>.</summary>
internal static class TrainedModels
{
    private const string Box = "box:";

    /// <summary>Loads several that are to work together.</summary>
    /// <exception cref="UserErrorException">There is no such model, or two have one name, under which fusion could not tell them apart.</exception>
    public static List<OnnxModel> Load(IEnumerable<string> namesOrFolders, OnnxRuntimeOptions runtime)
    {
        List<OnnxModel> loaded = [];
        try
        {
            foreach (var one in namesOrFolders)
            {
                loaded.Add(OnnxModel.Load(Open(one), runtime));
                var name = loaded[^1].Manifest.Name;
                if (loaded.Count(model => model.Manifest.Name == name) > 1)
                    throw new UserErrorException($"Two of the models are called '{name}', the second in {one}; train it with --name to fuse both.");
            }
            return loaded;
        }
        catch
        {
            loaded.ForEach(model => model.Dispose());
            throw;
        }
    }

    /// <exception cref="UserErrorException">There is no such model.</exception>
    public static IModelSource Open(string nameOrFolder) =>
        Directory.Exists(nameOrFolder) ? new ModelFolder(nameOrFolder)
        : nameOrFolder.StartsWith(Box, StringComparison.Ordinal) && StarterModels.Find(nameOrFolder[Box.Length..]) is { } boxed ? boxed
        : throw new UserErrorException(
            $"'{nameOrFolder}' is not the folder of a trained model, nor one in the box such as {Box}{StarterModels.Names.FirstOrDefault("lightgcn")}.");
}
