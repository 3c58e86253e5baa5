using Recsys.Conversation;
using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;
using Recsys.Simulation.Views;

namespace Recsys.Simulation.Systems;

/// <summary>Our own conversation as a system under test: it is given the past as a ledger and reads every word by itself.</summary>
public sealed class ConversationSystem(RecommendationDialogue dialogue, TitleSpotter titles, string name = ConversationSystem.Ours) : ISystemUnderTest
{
    public const string Ours = "ours";

    public string Name => name;

    public ISystemSession Begin() => new Session(dialogue, titles);

    private sealed class Session(RecommendationDialogue dialogue, TitleSpotter titles) : ISystemSession
    {
        private const int Remembered = 6;   // exchanges that wording and understanding look back on

        private readonly List<Turn> turns = [];
        private PreferenceLedger ledger = PreferenceLedger.Empty;
        private int heard;

        public async ValueTask<SystemReply> ReplyAsync(SystemView view, CancellationToken cancellationToken = default)
        {
            if (heard == 0) ledger = Known(view.History);
            var unheard = view.Messages.Where(message => message.Speaker == Speaker.User).Skip(heard).ToList();
            heard += unheard.Count;
            Turn? turn = null;
            foreach (var message in unheard) turn = await HearAsync(message.Text, view.User, cancellationToken);
            turn ??= await HearAsync("Hello", view.User, cancellationToken);   // the person has not said anything yet
            return Reply(turn, view);
        }

        private async Task<Turn> HearAsync(string utterance, UserId? user, CancellationToken cancellationToken)
        {
            TurnRequest request = new(utterance, ledger, turns.Count > 0 ? turns[^1].State : new("simulation"))
            {
                Dialogue = [.. turns.TakeLast(Remembered).Select(turn => new Exchange(turn.Utterance, turn.Prose))],
                Past = [.. turns.Select(turn => turn.State)],
                User = user,
            };
            await foreach (var happened in dialogue.RespondAsync(request, cancellationToken))
            {
                if (happened is not TurnCompleted completed) continue;
                turns.Add(completed.Turn);
                ledger = completed.Ledger;
                return completed.Turn;
            }
            throw new InvalidOperationException("The dialogue ended a turn without completing it.");
        }

        private SystemReply Reply(Turn turn, SystemView view)
        {
            List<ItemId> ranked = [.. turn.Slate?.Slate.Items.Select(one => one.Item) ?? []];
            List<ItemId> slate = [.. ranked.Take(view.Count)];
            return new(turn.Prose, slate)
            {
                Ranked = ranked,
                Claims = [.. Claims(turn.Slate).Where(claim => slate.Contains(claim.Item))],
                AskedFacet = turn.Question is { Kind: QuestionKind.Facet } question ? question.Facet : null,
                AsksForLikes = turn.Question is { Kind: QuestionKind.Likes },
                Candidates = turn.Slate?.Eligible,
                // What the person knows or named themselves is spoken of, not recommended.
                Named = slate.Count > 0 ? [.. titles.Named(turn.Prose).Except(view.History.Items.Select(past => past.Item)).Except(view.Mentioned)] : [],
            };
        }

        private static IEnumerable<Claim> Claims(SlatePart? part) => part is null ? [] :
            from explanation in part.Explanations
            from says in explanation.Reasons.SelectMany(Says).Concat(part.Satisfied)
            where !says.IsRelative
            select new Claim(explanation.Item, says);

        private static IEnumerable<Constraint> Says(Reason reason) => reason switch
        {
            SatisfiesReason { Constraint: var satisfied } => [satisfied],
            LeaningReason { Constraint: var leaning } => [leaning],
            SharedFacetsReason { Values: var values } => values.Select(value => new Constraint(value)),
            _ => [],
        };

        private static PreferenceLedger Known(UserHistory history) => history.Items.Aggregate(PreferenceLedger.Empty, (ledger, past) => ledger.State(
            PreferenceEntry.About(past.Item, past.Weight switch { > 0 => Opinion.Liked, < 0 => Opinion.Disliked, _ => Opinion.Seen }, new(Origin.Import, "history")), "history", DateTimeOffset.UnixEpoch));
    }
}
