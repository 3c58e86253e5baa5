using Recsys.Simulation.Views;

namespace Recsys.Simulation.Users;

/// <summary>The attribute mode of iEvaLM: answers a question with everything that the data says of the targets, and else turns down what it is shown.</summary>
internal sealed class AttributeAgenda : IAgenda
{
    public IReadOnlyList<SpeechAct> Open(SimulatorView view) => [new(SpeechKind.Greet)];

    public IReadOnlyList<SpeechAct> Next(SimulatorView view)
    {
        if (view.AskedFacet is not { } facet) return [new(SpeechKind.Reject)];
        List<SpeechAct> answers = [.. view.Traits.Where(trait => trait.Facet == facet).Select(trait => new SpeechAct(SpeechKind.Answer) { About = trait.Constraint, IsAsked = true })];
        return answers.Count > 0 ? answers : [new(SpeechKind.Unsure) { IsAsked = true }];
    }

    public void Delivered(IReadOnlyList<SpeechAct> acts) { }   // it holds nothing back and so has nothing to remember
}
