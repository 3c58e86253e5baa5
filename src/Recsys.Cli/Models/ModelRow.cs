namespace Recsys.Cli.Models;

/// <summary>One line of <c>recsys models list</c>.</summary>
/// <param name="Kind"><c>to train</c>, <c>in the box</c> or <c>trained</c>.</param>
/// <param name="Place">The protocol that it is trained for, or the folder that holds it.</param>
internal sealed record ModelRow(string Name, string Title, string Kind, string Place, string Summary);
