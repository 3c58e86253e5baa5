using System.Text.RegularExpressions;

namespace Recsys.Cli;

/// <summary>What the parser of command lines finds wrong, in words for people: no names of types, on one line.</summary>
internal static partial class UsageWords
{
    public static string Of(string error) =>
        Unreadable().Match(error) is { Success: true } unreadable ? $"{unreadable.Groups["option"].Value} {unreadable.Groups["given"].Value} is not {Kind(unreadable.Groups["type"].Value)}."
        : Unknown().Match(error) is { Success: true } unknown ? $"'{unknown.Groups["given"].Value}' is none of {string.Join(", ", Quoted().Matches(unknown.Groups["all"].Value).Select(one => one.Groups[1].Value))}."
        : Blanks().Replace(error, " ");

    private static string Kind(string type) => type switch
    {
        "Int32" or "Int64" => "a whole number",
        "Double" or "Decimal" => "a number",
        _ => "of the form that it takes",
    };

    [GeneratedRegex("^Cannot parse argument '(?<given>.*)' for option '(?<option>.*)' as expected type '.*?(?<type>[A-Za-z0-9]+)[^A-Za-z0-9]*'", RegexOptions.ExplicitCapture)]
    private static partial Regex Unreadable();

    [GeneratedRegex("^Argument '(?<given>.*)' not recognized. Must be one of:(?<all>.*)$", RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Unknown();

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
