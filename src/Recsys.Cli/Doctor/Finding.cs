namespace Recsys.Cli.Doctor;

/// <summary>What one check of <c>recsys doctor</c> found.</summary>
/// <param name="Check">What was looked at.</param>
/// <param name="Detail">What there is, or what is wrong and what to do.</param>
internal sealed record Finding(string Check, Health Health, string Detail);
