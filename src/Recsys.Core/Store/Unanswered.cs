namespace Recsys.Core.Store;

/// <summary>What a person has said and was not answered yet: kept before it is answered, so that a server that dies loses nothing that was said.</summary>
/// <param name="Id">Of this saying, so that the same words said twice are two.</param>
public sealed record Unanswered(string Id, DateTimeOffset When, string Utterance)
{
    /// <summary>What it means, as JSON, where that was known without reading; null where it is to be read.</summary>
    public string? Act { get; init; }

    /// <summary>The turn that its answer takes the place of, with all after it; null where it is a new one.</summary>
    public int? Replaces { get; init; }
}
