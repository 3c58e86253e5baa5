using System.Security.Cryptography;
using System.Text;
using Recsys.Conversation.Sessions;
using Recsys.Core;
using Recsys.Web.SignIn;

namespace Recsys.Web.OpenAi;

/// <summary>Finds the chat that a dialogue belongs to by everything that was said in it, so that going on costs one turn; an unknown one is held again from its beginning.</summary>
internal sealed class Dialogues(PeopleDesk desk)
{
    private const int Remembered = 1_000;

    private readonly Dictionary<string, ChatSession> byWords = [];
    private readonly Queue<string> order = [];
    private readonly Lock gate = new();

    /// <summary>Says the last of the utterances where the others were said.</summary>
    /// <exception cref="RefusedException">It is too long, or too much at once.</exception>
    public async Task<LiveTurn> SayAsync(UserId person, IReadOnlyList<string> utterances, CancellationToken cancellationToken)
    {
        var session = Take(Key(person, utterances.SkipLast(1)));
        if (session is null)
        {
            session = await desk.Of(person).StartTemporaryAsync(cancellationToken);
            foreach (var utterance in utterances.SkipLast(1))
                await foreach (var _ in session.Say(utterance).ListenAsync(cancellationToken)) { }
        }
        var turn = session.Say(utterances[^1]);
        Keep(Key(person, utterances), session);
        return turn;
    }

    // A chat goes on once: the same beginning with another end is another chat.
    private ChatSession? Take(string key)
    {
        lock (gate) return byWords.Remove(key, out var session) ? session : null;
    }

    private void Keep(string key, ChatSession session)
    {
        lock (gate)
        {
            byWords[key] = session;
            order.Enqueue(key);
            while (order.Count > Remembered && order.TryDequeue(out var oldest)) byWords.Remove(oldest);
        }
    }

    private static string Key(UserId person, IEnumerable<string> utterances) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', [person.Value, .. utterances]))));
}
