using Recsys.Storage;

namespace Recsys.Cli.Data;

/// <summary>One line of <c>recsys data list</c>.</summary>
internal sealed record DataSetRow(string Name, string Format, int Users, int Items, long Interactions, string Folder)
{
    public static DataSetRow Of(DataSet data) =>
        new(data.Name, data.Info.SourceFormat, data.Info.Users, data.Info.Items, data.Info.Interactions, data.Folder);
}
