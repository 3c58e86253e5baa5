using System.Text.RegularExpressions;
using Recsys.Core;
using Recsys.LanguageModel.Budgets;
using Recsys.Simulation.Episodes;
using Recsys.Simulation.Users;
using Recsys.Simulation.Views;

namespace Recsys.Simulation.Judges;

/// <summary>
/// A language model as judge of the last recommendation: the persuasiveness of iEvaLM (0, 1, 2) with and without the clause
/// that gives 2 for mentioning a target, and faithfulness. What it answers counts only in the form that was asked for.
/// </summary>
public sealed partial class ModelJudge(ISimulatorModel model) : IEpisodeJudge
{
    private const int FactsShown = 10;

    public string Name => model.Name;

    public async Task<Judgement> JudgeAsync(JudgeView view, CancellationToken cancellationToken = default)
    {
        if (view.Last is not { } last) return new();
        using var cost = ModelUsage.Collect();
        Dictionary<string, string> persuasion = new() { ["plural"] = view.Index.Catalog.Schema.Plural, ["wish"] = Wish(view), ["reply"] = Reply(view, last) };
        var mentioned = await model.AskAsync(SimulatorPrompt.JudgePersuasionMentioned, new Dictionary<string, string>(persuasion) { ["targets"] = Titles(view, view.Episode.Targets) }, cancellationToken);
        var unaided = await model.AskAsync(SimulatorPrompt.JudgePersuasion, persuasion, cancellationToken);
        var faithful = await model.AskAsync(SimulatorPrompt.JudgeFaithfulness, new Dictionary<string, string> { ["reply"] = last.Reply.ReplaceLineEndings(" "), ["said"] = Said(view), ["facts"] = Facts(view, last) }, cancellationToken);
        var claims = Claims(faithful.Text);
        return new() { PersuasionMentioned = Score(mentioned.Text), Persuasion = Score(unaided.Text), Claims = claims?.All, Supported = claims?.Supported, Cost = cost.Total };
    }

    /// <summary>The score where the answer is one: a single 0, 1 or 2.</summary>
    internal static int? Score(string answer) => Number().Matches(answer) is [{ Value: [var digit] }] && digit is >= '0' and <= '2' ? digit - '0' : null;

    /// <summary>"3 of 4"; more supported than there are is no answer.</summary>
    internal static (int Supported, int All)? Claims(string answer) =>
        Share().Match(answer) is { Success: true } share && int.TryParse(share.Groups[1].ValueSpan, out var supported) && int.TryParse(share.Groups[2].ValueSpan, out var all) && supported <= all
            ? (supported, all) : null;

    private static string Wish(JudgeView view) => view.Episode.Constraints.Count > 0
        ? string.Join("; ", view.Episode.Constraints)
        : string.Join('\n', view.Episode.Targets.Take(FactsShown).Select(view.Index.Catalog.Find).OfType<Item>().Select(item => Described(item, view.Index.Catalog.Schema, hasTitle: false)));

    private static string Reply(JudgeView view, EpisodeTurn last) => $"{last.Reply.ReplaceLineEndings(" ")}\nOn the screen: {Titles(view, last.Slate)}";

    private static string Titles(JudgeView view, IEnumerable<ItemId> items) => string.Join("; ", items.Take(FactsShown).Select(view.Index.Catalog.Find).OfType<Item>().Select(item => item.Title));

    private static string Said(JudgeView view) => string.Join('\n', view.Turns.Select(turn => turn.Utterance.ReplaceLineEndings(" ")).Where(text => text.Length > 0));

    private static string Facts(JudgeView view, EpisodeTurn last) =>
        string.Join('\n', last.Slate.Take(FactsShown).Select(view.Index.Catalog.Find).OfType<Item>().Select(item => Described(item, view.Index.Catalog.Schema, hasTitle: true)));

    private static string Described(Item item, CatalogSchema schema, bool hasTitle) => (hasTitle ? $"{item.Title}: " : "") + string.Join("; ",
        from facet in schema.Facets
        let values = item.Values(facet.Name).Count > 0 ? string.Join(", ", item.Values(facet.Name).Take(6)) : item.Number(facet.Name) is { } number ? $"{number}" : ""
        where values.Length > 0
        select $"{facet.Label ?? facet.Name} {values}");

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();

    [GeneratedRegex(@"(\d{1,3})\s*(?:of|/)\s*(\d{1,3})")]
    private static partial Regex Share();
}
