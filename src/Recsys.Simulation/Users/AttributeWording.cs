using Recsys.Simulation.Views;

namespace Recsys.Simulation.Users;

/// <summary>The bare answers of iEvaLM's attribute mode: values with commas between them.</summary>
internal sealed class AttributeWording : IWording
{
    public string Plain => "I don't like them.";

    public ValueTask<Worded> SayAsync(IReadOnlyList<SpeechAct> acts, SimulatorView view, int attempt, CancellationToken cancellationToken = default) => new(new Worded(acts[0].Kind switch
    {
        SpeechKind.Greet => "Hi.",
        SpeechKind.Answer => string.Join(", ", acts.Select(act => Value(act.About!.AnyOf[0])).Distinct()),
        SpeechKind.Unsure => "Sorry, no information about this.",
        SpeechKind.Accept => "That's perfect, thank you!",
        SpeechKind.Leave => "",
        _ => Plain,
    }));

    private static string Value(Core.FacetTerm term) => term.Value ?? $"{term.Low}";
}
