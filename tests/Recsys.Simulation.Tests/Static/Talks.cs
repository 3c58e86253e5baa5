using Recsys.Core;
using Recsys.Simulation.Static;

namespace Recsys.Simulation.Tests.Static;

/// <summary>Made-up dialogues over made-up items: whoever names a colour is recommended an item of that colour.</summary>
internal static class Talks
{
    public const int Items = 40;

    private static readonly string[] colours = ["red", "blue", "green", "grey"];

    public static Catalog Catalog { get; } = new(
        new("things", "thing", "things", [new("colour", FacetKind.Categorical), new("maker", FacetKind.Categorical)]),
        Enumerable.Range(0, Items).Select(i => new Item(new($"{i}"), $"Thing {i}")
        {
            Categories = new Dictionary<string, IReadOnlyList<string>> { ["colour"] = [Colour(i)], ["maker"] = [$"maker {i / 8}"] },
        }));

    public static string Colour(int item) => colours[item % colours.Length];

    /// <summary>Two cases in each dialogue: first a colour is named, then an item too.</summary>
    public static IReadOnlyList<StaticCase> Of(int dialogues, int seed = 1)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, dialogues).SelectMany(d =>
        {
            var colour = random.Next(colours.Length);
            int Item() => colour + 4 * random.Next(Items / 4);
            var (first, second) = (Item(), Item());
            return new[]
            {
                Case($"d{d}", $"I like {colours[colour]} ones", [], [colours[colour]], first),
                Case($"d{d}", $"I like {colours[colour]} ones\nHow about Thing {first}?\nAnother", [first], [colours[colour]], second),
            };
        })];
    }

    public static StaticCase Case(string dialogue, string words, int[] mentioned, string[] named, params int[] targets) => new(dialogue, words, mentioned, named, targets);
}
