using System.CommandLine;

namespace Recsys.Cli.Training;

/// <summary>Rules of options that the type alone does not say; a default value is never questioned.</summary>
internal static class OptionRules
{
    /// <summary>Refuses a word for which the rule finds a fault; a word that cannot be read at all is refused by its type.</summary>
    public static T Check<T>(this T option, Func<string, string?> fault) where T : Option
    {
        option.Validators.Add(result =>
        {
            foreach (var word in result.Tokens)
                if (fault(word.Value) is { } reason) result.AddError($"{option.Name} {word.Value} {reason}");
        });
        return option;
    }

    /// <summary>The number of threads to compute with.</summary>
    public static Option<int> Threads() => new Option<int>("--threads")
    {
        Description = "Threads to compute with.",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    }.Check(word => int.TryParse(word, out var count) && count is < 1 or > 1024 ? "must be from 1 to 1024." : null);

    /// <summary>Is the word a list of whole numbers between these bounds, with commas?</summary>
    public static bool IsList(string word, int least, int most) =>
        word.Split(',').All(one => int.TryParse(one, out var number) && number >= least && number <= most);
}
