using System.Diagnostics;
using Recsys.Core;
using Recsys.Simulation.Matching;
using Recsys.Simulation.Needs;
using Recsys.Simulation.Protocols;
using Recsys.Simulation.Systems;
using Recsys.Simulation.Users;

namespace Recsys.Simulation.Episodes;

/// <summary>Lets a simulated user and a system talk: code decides acceptance and the end, and guards what is delivered.</summary>
public sealed class EpisodeRunner(AttributeIndex index, ProtocolRules rules, IUserFactory users)
{
    private const int Rewordings = 2;

    public async Task<Episode> RunAsync(Scenario scenario, ISystemUnderTest system, CancellationToken cancellationToken = default)
    {
        EpisodeState state = new(scenario, index, rules);
        var (agenda, wording) = users.For(scenario);
        var session = system.Begin();
        SystemReply? reply = null;
        Termination? ending = null;
        for (var number = 1; ending is null; number++)
        {
            var utterance = number == 1 && scenario.Prelude.Count > 0
                ? Utterance.Given
                : await SpeakAsync(state, agenda, wording, reply, cancellationToken);
            var disclosed = utterance.IsGiven ? [] : state.Hear(utterance.Text, utterance.Acts);
            var started = Stopwatch.GetTimestamp();
            reply = await session.ReplyAsync(state.ForSystem(number), cancellationToken);
            var verdict = Verdict.Of(reply, scenario, index.Catalog, rules);
            state.Turns.Add(Turn(number, utterance, disclosed, reply, verdict, state) with { Milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds });
            state.Show(reply, verdict, disclosed.Count > 0);
            ending = Ending(number, reply, verdict, state, scenario.Persona.Friction);
        }
        var farewell = await FarewellAsync(ending.Value, state, wording, reply, cancellationToken);
        return new(system.Name, scenario.Number, scenario.Id, scenario.Need.Mode, ending.Value, state.Turns)
        {
            Persona = scenario.Persona,
            Targets = scenario.Need.Targets,
            Constraints = scenario.Need.Constraints,
            Known = [.. scenario.History.Liked],
            IsTainted = scenario.IsTainted,
            Farewell = farewell,
            Failure = reply?.Failure,
        };
    }

    /// <summary>Words what the agenda decides until the guard lets it pass; else a sentence without content is delivered.</summary>
    private async Task<Utterance> SpeakAsync(EpisodeState state, IAgenda agenda, IWording wording, SystemReply? reply, CancellationToken cancellationToken)
    {
        var view = state.ForUser(reply);
        var acts = reply is null ? agenda.Open(view) : agenda.Next(view);
        LeakGuard guard = new(state.Unmet.Select(index.Catalog.Find).OfType<Item>());
        for (var attempt = 0; attempt <= Rewordings; attempt++)
        {
            var text = await wording.SayAsync(acts, view, attempt, cancellationToken);
            var leaks = guard.Finds(text);
            if (leaks && rules.GuardsDeliveredText) continue;
            agenda.Delivered(acts);
            return new(text, acts, !rules.GuardsDeliveredText ? GuardPath.Unguarded : attempt == 0 ? GuardPath.Clean : GuardPath.Reworded, leaks);
        }
        return new(wording.Plain, [], GuardPath.Replaced, guard.Finds(wording.Plain));
    }

    private static EpisodeTurn Turn(int number, Utterance utterance, IReadOnlyList<Disclosure> disclosed, SystemReply reply, Verdict verdict, EpisodeState state)
    {
        var (violations, seen, duplicates) = state.Faults(verdict.Slate);
        return new(number, utterance.Text, reply.Text, verdict.Slate)
        {
            Guard = utterance.Guard,
            IsLeak = utterance.IsLeak,
            Disclosed = disclosed,
            Bits = state.Bits,
            Hits = verdict.Hits,
            TargetRanks = verdict.TargetRanks,
            IsMatcherHit = state.IsMatcherHit,
            AskedFacet = reply.AskedFacet,
            AsksForLikes = reply.AsksForLikes,
            Candidates = reply.Candidates,
            Claims = reply.Claims,
            Named = reply.Named,
            UnknownTitles = reply.UnknownTitles,
            Violations = violations,
            SeenShown = seen,
            Duplicates = duplicates,
            Tokens = reply.Tokens,
            Calls = reply.Calls,
        };
    }

    /// <summary>The stop decision: null to go on.</summary>
    private Termination? Ending(int number, SystemReply reply, Verdict verdict, EpisodeState state, Friction friction) =>
        reply.Failure is not null ? Termination.SystemFailed
        : verdict.IsAccepted ? Termination.Accepted
        : number >= rules.MaxTurns ? Termination.OutOfTurns
        : state.Idle >= friction.Patience ? Termination.GaveUp
        : null;

    private static async Task<string> FarewellAsync(Termination ending, EpisodeState state, IWording wording, SystemReply? reply, CancellationToken cancellationToken) => ending switch
    {
        Termination.Accepted => await wording.SayAsync([new(SpeechKind.Accept)], state.ForUser(reply), 0, cancellationToken),
        Termination.GaveUp => await wording.SayAsync([new(SpeechKind.Leave)], state.ForUser(reply), 0, cancellationToken),
        _ => "",
    };
}
