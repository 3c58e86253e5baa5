using System.CommandLine;

namespace Recsys.Cli;

/// <summary>A command that does something: it has an action, and examples that its help shows.</summary>
internal abstract class Verb(string name, string description, params string[] examples) : Command(name, description)
{
    /// <summary>Whole command lines, each starting with <c>recsys</c>.</summary>
    public IReadOnlyList<string> Examples { get; } = examples;
}
