namespace Recsys.Cli.Models;

/// <summary>A hyper-parameter: its name, what it can be, and its value for small, medium and large data.</summary>
internal sealed record ModelSetting(string Name, string Possible, IReadOnlyList<string> Values);
