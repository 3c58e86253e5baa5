namespace Recsys.Conversation.Understanding;

/// <summary>The words of a domain: what people call the items, their facets and values. It lies beside the catalogue, as data. What a file leaves out is empty.</summary>
public sealed record Lexicon
{
    /// <summary>What an item is called, in the singular: <c>film</c>, <c>movie</c>.</summary>
    public IReadOnlyList<string> Nouns { get; init => field = value ?? []; } = [];

    /// <summary>What is done with an item: <c>watch</c>.</summary>
    public IReadOnlyList<string> Consume { get; init => field = value ?? []; } = [];

    /// <summary>The same, when it is done: <c>watched</c>, <c>seen</c>.</summary>
    public IReadOnlyList<string> Consumed { get; init => field = value ?? []; } = [];

    /// <summary>Facets whose values are people, who are also called by their last name.</summary>
    public IReadOnlyList<string> Names { get; init => field = value ?? []; } = [];

    /// <summary>Numeric facets that are calendar years.</summary>
    public IReadOnlyList<string> Calendar { get; init => field = value ?? []; } = [];

    /// <summary>By numeric facet: its units, and how much of the facet one unit is.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> Units { get; init => field = value ?? new Dictionary<string, IReadOnlyDictionary<string, double>>(); } = new Dictionary<string, IReadOnlyDictionary<string, double>>();

    /// <summary>By facet of people: the words before a name that mean this facet: <c>directed by</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Roles { get; init => field = value ?? new Dictionary<string, IReadOnlyList<string>>(); } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>By meaning: the youngest and the oldest age, in years, of whom it is for.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<int>> Ages { get; init => field = value ?? new Dictionary<string, IReadOnlyList<int>>(); } = new Dictionary<string, IReadOnlyList<int>>();

    /// <summary>Who has such an age: <c>son</c>, <c>niece</c>.</summary>
    public IReadOnlyList<string> Young { get; init => field = value ?? []; } = [];

    /// <summary>By facet: how a question asks for it: <c>how long</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Aspects { get; init => field = value ?? new Dictionary<string, IReadOnlyList<string>>(); } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>By what the catalogue does not hold, as it is called in the plural: how a question asks for it: <c>streaming services</c>, <c>on netflix</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Unheld { get; init => field = value ?? new Dictionary<string, IReadOnlyList<string>>(); } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Phrases that alone ask for recommendations: <c>movie night</c>.</summary>
    public IReadOnlyList<string> Requests { get; init => field = value ?? []; } = [];

    /// <summary>Words of the domain that say where or how an item is had and nothing about it: <c>cinema</c>, <c>popcorn</c>.</summary>
    public IReadOnlyList<string> Idle { get; init => field = value ?? []; } = [];

    /// <summary>What an item has that people describe in words of their own: "a strong female <c>lead</c>", "an unhappy <c>hero</c>".</summary>
    public IReadOnlyList<string> Parts { get; init => field = value ?? []; } = [];

    /// <summary>
    /// By meaning: the phrases that say it. A meaning is <c>genres=Comedy</c> or <c>year&lt;=1979</c>;
    /// <c>popularity-</c> is less than what is shown; <c>|</c> joins alternatives, <c>&amp;</c> what holds together, and a leading <c>!</c> negates.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Phrases { get; init => field = value ?? new Dictionary<string, IReadOnlyList<string>>(); } = new Dictionary<string, IReadOnlyList<string>>();
}
