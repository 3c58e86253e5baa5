namespace Recsys.Core.Artifacts;

/// <summary>Where the files of one trained model come from: a folder, or the box.</summary>
public interface IModelSource
{
    /// <summary>What to call it in messages, e.g. the folder's path.</summary>
    string Name { get; }

    /// <summary>Opens a file such as <c>manifest.json</c> for reading, or null where there is none.</summary>
    Stream? Open(string file);
}
