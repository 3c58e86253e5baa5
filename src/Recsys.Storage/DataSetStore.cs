namespace Recsys.Storage;

/// <summary>The folder below which data sets lie, one folder each.</summary>
public sealed class DataSetStore(string root)
{
    /// <summary><c>data</c> below RECSYS_HOME where that is set, else below the user's application data.</summary>
    public static string DefaultRoot { get; } = Path.Combine(
        Environment.GetEnvironmentVariable("RECSYS_HOME") is { Length: > 0 } home
            ? home
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "recsys"),
        "data");

    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>Where a data set of this name lies, or would lie.</summary>
    /// <exception cref="InvalidDataException">The name cannot be a folder.</exception>
    public string FolderOf(string name) => IsName(name)
        ? Path.Combine(Root, name)
        : throw new InvalidDataException($"'{name}' is no name for a data set: use letters, digits, '-', '_' and '.', at most 64, not starting with '.'.");

    /// <summary>Opens a data set by its name here, or by the path of its folder.</summary>
    /// <exception cref="InvalidDataException">There is none; the message lists what there is.</exception>
    public DataSet Open(string nameOrPath)
    {
        if (IsName(nameOrPath) && DataSet.IsIn(FolderOf(nameOrPath))) return DataSet.OpenFolder(FolderOf(nameOrPath));
        if (DataSet.IsIn(nameOrPath)) return DataSet.OpenFolder(nameOrPath);
        var known = Names().ToList();
        throw new InvalidDataException($"There is no data set '{nameOrPath}' in {Root}; "
            + (known.Count > 0 ? $"there are {string.Join(", ", known)}." : "import one with 'recsys data import'."));
    }

    /// <summary>All data sets, by name.</summary>
    public IReadOnlyList<DataSet> List() => [.. Names().Select(name => DataSet.OpenFolder(Path.Combine(Root, name)))];

    private IEnumerable<string> Names() => Directory.Exists(Root)
        ? Directory.EnumerateDirectories(Root).Where(DataSet.IsIn).Select(folder => Path.GetFileName(folder)).Where(IsName).Order(StringComparer.Ordinal)
        : [];

    private static bool IsName(string name) =>
        name.Length is > 0 and <= 64 && name[0] != '.' && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}
