using Recsys.Core;
using Recsys.Simulation.Needs;
using Recsys.Simulation.Views;

namespace Recsys.Simulation.Users;

/// <summary>
/// Lets a language model word what code has decided. It is told the acts and what was said aloud, never a target. Words that
/// leave an act out or tell more than was decided are asked for again once; then, and where the model fails, the embedded words stand in.
/// </summary>
internal sealed class ModelWording(ISimulatorModel model, IWording embedded, CatalogSchema schema) : IWording
{
    private const int Tries = 2;

    public string Plain => embedded.Plain;

    public async ValueTask<Worded> SayAsync(IReadOnlyList<SpeechAct> acts, SimulatorView view, int attempt, CancellationToken cancellationToken = default)
    {
        var values = Values(acts, view);
        for (var tried = 0; tried < Tries; tried++)
        {
            var answer = await model.AskAsync(SimulatorPrompt.Speak, values, cancellationToken);
            if (answer.Failure is { } failure) return await EmbeddedAsync(failure);
            if (answer.Text.Length > 0 && ActWords.AreSaid(answer.Text, acts) && !ActWords.OverstepIn(answer.Text, acts, view))
                return new(answer.Text) { IsModels = true, SoundsAccepting = Acceptance.IsIn(answer.Text, view.Shown) };
        }
        return await EmbeddedAsync("off-script");

        async Task<Worded> EmbeddedAsync(string failure) => await embedded.SayAsync(acts, view, attempt, cancellationToken) with { Failure = failure };
    }

    private Dictionary<string, string> Values(IReadOnlyList<SpeechAct> acts, SimulatorView view) => new()
    {
        ["plural"] = schema.Plural,
        ["manner"] = Manner(view.Friction),
        ["dialogue"] = Talk.Of(view),
        ["acts"] = string.Join('\n', ActWords.Of(acts, schema).Select(act => $"- {act}")),
    };

    private static string Manner(Friction friction) =>
        $"{(friction.Verbosity > 0.6 ? "chatty, two or three sentences" : "curt, one short sentence")}{(friction.Vagueness > 0.3 ? ", a little hesitant" : "")}{(friction.Typos > 0 ? ", in hasty lower case" : "")}";
}
