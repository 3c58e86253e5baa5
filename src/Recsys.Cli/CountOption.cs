using System.CommandLine;

namespace Recsys.Cli;

/// <summary>Options that take a whole number from 1.</summary>
internal static class CountOption
{
    public static Option<int> Of(string name, int value, string description, int most = int.MaxValue, params string[] aliases)
    {
        Option<int> option = new(name, aliases) { Description = description, DefaultValueFactory = _ => value };
        option.Validators.Add(given =>
        {
            // What is no number at all is refused by the parser itself.
            if (given.Tokens is [var token] && int.TryParse(token.Value, out var number) && (number < 1 || number > most))
                given.AddError(most == int.MaxValue ? $"{name} is at least 1." : $"{name} lies between 1 and {most}.");
        });
        return option;
    }
}
