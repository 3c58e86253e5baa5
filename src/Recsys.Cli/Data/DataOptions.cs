using System.CommandLine;
using Recsys.Storage;

namespace Recsys.Cli.Data;

/// <summary>Options that several commands share.</summary>
internal static class DataOptions
{
    /// <summary>The folder of data sets.</summary>
    public static Option<string> Directory() => new("--data-dir")
    {
        Description = "The folder that holds the data sets.",
        DefaultValueFactory = _ => DataSetStore.DefaultRoot,
    };

    /// <summary>A data set by name or folder.</summary>
    public static Argument<string> DataSet() => new("data set")
    {
        Description = "The name of an imported data set, or the path of its folder.",
    };
}
