using Recsys.Storage;

namespace Recsys.Cli.Doctor;

/// <summary>The imported data sets.</summary>
internal static class DataProbe
{
    public static Finding Examine(string folder)
    {
        const string Check = "data sets";
        try
        {
            var found = new DataSetStore(folder).List();
            return new(Check, Health.Ok, found.Count > 0
                ? $"{string.Join(", ", found.Select(data => data.Name))} in {folder}"
                : $"none in {folder}; the films in the box serve");
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return new(Check, Health.Warning, unreadable.Message);
        }
    }
}
