namespace Recsys.Models;

/// <summary>Counting has nothing to set; <see cref="Popularity"/> still has its section, like every model.</summary>
public sealed record PopularityOptions;
