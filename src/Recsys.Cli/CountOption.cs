using System.CommandLine;

namespace Recsys.Cli;

/// <summary>Options that count something.</summary>
internal static class CountOption
{
    public static Option<int> Of(string name, int value, string description, int most = int.MaxValue, int least = 1, params string[] aliases)
    {
        Option<int> option = new(name, aliases) { Description = description, DefaultValueFactory = _ => value };
        option.Validators.Add(given =>
        {
            // What is no number at all is refused by the parser itself.
            if (given.Tokens is [var token] && int.TryParse(token.Value, out var number) && (number < least || number > most))
                given.AddError(most == int.MaxValue ? $"{name} is at least {least}." : $"{name} lies between {least} and {most}.");
        });
        return option;
    }
}
