using System.Diagnostics;
using Recsys.Core;
using Recsys.LanguageModel.Budgets;
using Recsys.Simulation.Judges;
using Recsys.Simulation.Matching;
using Recsys.Simulation.Needs;
using Recsys.Simulation.Protocols;
using Recsys.Simulation.Systems;
using Recsys.Simulation.Users;

namespace Recsys.Simulation.Episodes;

/// <summary>Lets a simulated user and a system talk: code decides acceptance and the end, and guards what is delivered.</summary>
/// <param name="judge">Judges each conversation when it is over; null for none.</param>
public sealed class EpisodeRunner(AttributeIndex index, ProtocolRules rules, IUserFactory users, IEpisodeJudge? judge = null)
{
    private const int Rewordings = 2;

    /// <summary>Told of every turn as it is over; null for nobody.</summary>
    public Action<EpisodeTurn>? Watch { get; init; }

    public async Task<Episode> RunAsync(Scenario scenario, ISystemUnderTest system, CancellationToken cancellationToken = default)
    {
        using var charged = ModelUser.Charge($"{system.Name}:{scenario.Number}");
        EpisodeState state = new(scenario, index, rules);
        var (agenda, wording) = users.For(scenario);
        var session = system.Begin();
        SystemReply? reply = null;
        Termination? ending = null;
        for (var number = 1; ending is null; number++)
        {
            using var cost = ModelUsage.Collect();
            var utterance = number == 1 && scenario.Prelude.Count > 0
                ? Utterance.Given
                : await SpeakAsync(state, agenda, wording, reply, cancellationToken);
            var turn = Said(number, utterance, state) with { UserCost = Cost(cost.Total) };
            if (utterance.Guard == GuardPath.Aborted) ending = Termination.Aborted;
            else
            {
                reply = await AnsweredAsync(session, state, number, cancellationToken);
                var verdict = Verdict.Of(reply, scenario, index.Catalog, rules);
                turn = Answered(turn, reply, verdict, state);
                state.Show(reply, verdict, turn.Disclosed.Count > 0);
                ending = Ending(number, reply, verdict, state, scenario.Persona.Friction);
            }
            state.Turns.Add(turn);
            Watch?.Invoke(turn);
        }
        return await JudgedAsync(await EndedAsync(scenario, system, ending.Value, state, wording, reply, cancellationToken), cancellationToken);
    }

    /// <summary>Words what the agenda decides until the guard lets it pass; else the title is taken out, and where nothing is left nothing is said.</summary>
    private async Task<Utterance> SpeakAsync(EpisodeState state, IAgenda agenda, IWording wording, SystemReply? reply, CancellationToken cancellationToken)
    {
        var view = state.ForUser(reply);
        var acts = reply is null ? agenda.Open(view) : agenda.Next(view);
        LeakGuard guard = new(state.Unmet.Select(index.Catalog.Find).OfType<Item>());
        Worded worded = new("");
        for (var attempt = 0; attempt <= Rewordings; attempt++)
        {
            worded = await wording.SayAsync(acts, view, attempt, cancellationToken);
            var leaks = guard.Finds(worded.Text);
            if (leaks && rules.GuardsDeliveredText) continue;
            return Deliver(worded.Text, !rules.GuardsDeliveredText ? GuardPath.Unguarded : attempt == 0 ? GuardPath.Clean : GuardPath.Reworded, leaks);
        }
        return guard.Redact(worded.Text) is { } redacted ? Deliver(redacted, GuardPath.Redacted, leaks: false) : new("", [], GuardPath.Aborted, IsLeak: false);

        Utterance Deliver(string text, GuardPath path, bool leaks)
        {
            // What a redacted utterance still tells is not known: the matcher is given all of it, which can only make it harder to beat.
            agenda.Delivered(worded.Acts ?? acts);
            return new(text, worded.Acts ?? acts, path, leaks) { SoundsAccepting = worded.SoundsAccepting, Wording = Path(worded), Failure = worded.Failure };
        }
    }

    private static WordingPath? Path(Worded worded) => worded.IsModels ? WordingPath.Model : worded.Failure is not null ? WordingPath.Embedded : null;

    private static EpisodeTurn Said(int number, Utterance utterance, EpisodeState state)
    {
        var disclosed = utterance.IsGiven || utterance.Guard == GuardPath.Aborted ? [] : state.Hear(utterance.Text, utterance.Acts);
        return new(number, utterance.Text, "", [])
        {
            Guard = utterance.Guard,
            IsLeak = utterance.IsLeak,
            SoundsAccepting = utterance.SoundsAccepting,
            Wording = utterance.Wording,
            WordingFailure = utterance.Failure,
            Disclosed = disclosed,
            Bits = state.Bits,
            IsMatcherHit = state.IsMatcherHit,
        };
    }

    private static async Task<SystemReply> AnsweredAsync(ISystemSession session, EpisodeState state, int number, CancellationToken cancellationToken)
    {
        using var cost = ModelUsage.Collect();
        var started = Stopwatch.GetTimestamp();
        var reply = await session.ReplyAsync(state.ForSystem(number), cancellationToken);
        return reply with { Cost = reply.Cost + cost.Total, Milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds };
    }

    private static EpisodeTurn Answered(EpisodeTurn turn, SystemReply reply, Verdict verdict, EpisodeState state)
    {
        var (violations, seen, duplicates) = state.Faults(verdict.Slate);
        return turn with
        {
            Reply = reply.Text,
            Slate = verdict.Slate,
            Hits = verdict.Hits,
            TargetRanks = verdict.TargetRanks,
            AskedFacet = reply.AskedFacet,
            AsksForLikes = reply.AsksForLikes,
            Candidates = reply.Candidates,
            Claims = reply.Claims,
            Named = reply.Named,
            UnknownTitles = reply.UnknownTitles,
            Violations = violations,
            SeenShown = seen,
            Duplicates = duplicates,
            SystemCost = Cost(reply.Cost),
            Milliseconds = reply.Milliseconds,
        };
    }

    private static ModelCost? Cost(ModelCost cost) => cost.Calls > 0 ? cost : null;

    /// <summary>The stop decision: null to go on.</summary>
    private Termination? Ending(int number, SystemReply reply, Verdict verdict, EpisodeState state, Friction friction) =>
        reply.Failure is not null ? Termination.SystemFailed
        : verdict.IsAccepted ? Termination.Accepted
        : number >= rules.MaxTurns ? Termination.OutOfTurns
        : state.Idle >= friction.Patience ? Termination.GaveUp
        : null;

    private static async Task<Episode> EndedAsync(Scenario scenario, ISystemUnderTest system, Termination ending, EpisodeState state, IWording wording, SystemReply? reply, CancellationToken cancellationToken)
    {
        using var cost = ModelUsage.Collect();
        SpeechKind? last = ending switch { Termination.Accepted => SpeechKind.Accept, Termination.GaveUp => SpeechKind.Leave, _ => null };
        var farewell = last is { } kind ? await wording.SayAsync([new(kind)], state.ForUser(reply), 0, cancellationToken) : null;
        if (cost.Total.Calls > 0) state.Turns[^1] = state.Turns[^1] with { UserCost = (state.Turns[^1].UserCost ?? ModelCost.Nothing) + cost.Total };
        return new(system.Name, scenario.Number, scenario.Id, scenario.Need.Mode, ending, state.Turns)
        {
            Persona = scenario.Persona,
            Targets = scenario.Need.Targets,
            Constraints = scenario.Need.Constraints,
            Known = [.. scenario.History.Liked],
            IsTainted = scenario.IsTainted,
            Farewell = farewell?.Text ?? "",
            FarewellAccepts = farewell is { IsModels: true } ? farewell.SoundsAccepting : null,
            Failure = reply?.Failure,
        };
    }

    private async Task<Episode> JudgedAsync(Episode episode, CancellationToken cancellationToken) =>
        judge is null ? episode : episode with { Judgement = await judge.JudgeAsync(new(episode, index, rules), cancellationToken) };
}
