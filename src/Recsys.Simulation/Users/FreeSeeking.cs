using Recsys.Core;
using Recsys.Simulation.Views;

namespace Recsys.Simulation.Users;

/// <summary>The utterances of a free-form seeker. What they told is read off the words: every value of a target's facets that stands in them.</summary>
internal sealed class FreeSeeking(ISimulatorModel model, IReadOnlyList<Item> targets, CatalogSchema schema, IWording silent) : IWording
{
    public string Plain => silent.Plain;

    public async ValueTask<Worded> SayAsync(IReadOnlyList<SpeechAct> acts, SimulatorView view, int attempt, CancellationToken cancellationToken = default)
    {
        var answer = await model.AskAsync(SimulatorPrompt.SeekFreely, Values(view), cancellationToken);
        if (answer.Failure is { } failure || answer.Text.Length == 0) return new(Plain) { Acts = [], Failure = answer.Failure ?? "empty" };
        return new(answer.Text) { IsModels = true, Acts = [.. Told(answer.Text, view)], SoundsAccepting = Acceptance.IsIn(answer.Text, view.Shown) };
    }

    private Dictionary<string, string> Values(SimulatorView view) => new()
    {
        ["noun"] = schema.Noun,
        ["plural"] = schema.Plural,
        ["targets"] = string.Join('\n', targets.Select(target => $"{target.Title}: {string.Join("; ", Facts(target))}")),
        ["dialogue"] = Talk.Of(view),
    };

    private IEnumerable<string> Facts(Item item) =>
        from facet in schema.Facets
        where item.Values(facet.Name).Count > 0
        select $"{facet.Label ?? facet.Name} {string.Join(", ", item.Values(facet.Name))}";

    private IEnumerable<SpeechAct> Told(string text, SimulatorView view)
    {
        WordSearch words = new(text);
        return from constraint in (from target in targets
                                   from facet in target.Categories
                                   from value in facet.Value
                                   where words.Holds(value)
                                   select new Constraint(FacetTerm.Is(facet.Key, value))).Distinct()
               let isAsked = view.AskedFacet == constraint.AnyOf[0].Facet
               select new SpeechAct(isAsked ? SpeechKind.Answer : SpeechKind.Want) { About = constraint, IsAsked = isAsked };
    }
}
