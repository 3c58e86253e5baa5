namespace Recsys.Storage.Import;

/// <summary>A public format of interactions.</summary>
internal interface IDataFormat
{
    /// <summary>The name in <c>--format</c>.</summary>
    string Name { get; }

    /// <summary>Does this folder or file look like it? Reads names only, or at most a few lines.</summary>
    bool Recognises(string source);

    /// <exception cref="InvalidDataException">A file of the format is missing, or does not fit.</exception>
    ImportPlan Plan(ImportRequest request);
}
