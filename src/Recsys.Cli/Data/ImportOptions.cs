using System.CommandLine;
using Recsys.Storage.Import;
using Recsys.Storage.Input;

namespace Recsys.Cli.Data;

/// <summary>The options of <c>recsys data import</c>.</summary>
internal sealed class ImportOptions
{
    private readonly Argument<string> source = new("source") { Description = "A folder, or the file of interactions; gzip is unpacked." };
    private readonly Option<string> name = new("--name") { Description = "The data set's name; the source's own where nothing is said.", DefaultValueFactory = _ => "" };
    private readonly Option<string> format = new("--format") { Description = "The format, where it is not to be found out.", DefaultValueFactory = _ => "" };
    private readonly Option<bool> replace = new("--replace") { Description = "Take the place of an older data set of this name." };
    private readonly Option<long> maxBad = new("--max-bad") { Description = "How many bad rows are left out before the import stops.", DefaultValueFactory = _ => 0 };
    private readonly Option<DuplicatePolicy> duplicates = new("--duplicates") { Description = "Which row counts when a user has an item twice.", DefaultValueFactory = _ => DuplicatePolicy.Error };
    private readonly Option<string> scale = new("--rating-scale") { Description = "The possible ratings, e.g. 1..5.", DefaultValueFactory = _ => "" };
    private readonly Option<TimeUnit> unit = new("--timestamp-unit") { Description = "What timestamps count.", DefaultValueFactory = _ => TimeUnit.Seconds };
    private readonly Option<string> licence = new("--licence") { Description = "A note on what the licence asks for.", DefaultValueFactory = _ => "" };
    private readonly MappingOptions mapping = new();

    public void AddTo(Command command)
    {
        maxBad.Validators.Add(given =>
        {
            if (given.Tokens is [var number] && number.Value.StartsWith('-')) given.AddError("--max-bad is a number from 0.");
        });
        format.AcceptOnlyFromAmong([.. DataSetImporter.Formats]);
        command.Add(source);
        foreach (var option in (Option[])[name, format, replace, maxBad, duplicates, scale, unit, licence]) command.Add(option);
        mapping.AddTo(command);
    }

    public ImportRequest Request(ParseResult input) => new()
    {
        Name = input.GetRequiredValue(name) is { Length: > 0 } given ? given : NameOf(input.GetRequiredValue(source)),
        Source = input.GetRequiredValue(source),
        Format = input.GetRequiredValue(format),
        Replace = input.GetValue(replace),
        MaxBad = input.GetValue(maxBad),
        Duplicates = input.GetValue(duplicates),
        Scale = Scale(input.GetRequiredValue(scale)),
        TimestampUnit = input.GetValue(unit),
        Licence = input.GetRequiredValue(licence),
        Columns = mapping.Mapping(input),
    };

    /// <summary>"ml-100k/" and "ratings.csv.gz" name themselves.</summary>
    private static string NameOf(string source) => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(source))).Split('.')[0];

    private static RatingScale? Scale(string text)
    {
        if (text.Length == 0) return null;
        return text.Split("..") is [var low, var high] && float.TryParse(low, out var from) && float.TryParse(high, out var to) && from <= to
            ? new(from, to)
            : throw new UserErrorException($"'{text}' is no rating scale; write e.g. --rating-scale 1..5.");
    }
}
