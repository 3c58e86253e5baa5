using Recsys.Core;

namespace Recsys.Conversation.Sessions;

/// <summary>Counts each person's turns: so many in a minute, so many at once.</summary>
internal sealed class TurnLimiter(LimitsOptions limits, TimeProvider clock)
{
    private static readonly TimeSpan minute = TimeSpan.FromMinutes(1);
    private readonly Dictionary<UserId, Person> people = [];
    private readonly Lock gate = new();

    /// <exception cref="RefusedException">There were too many in the last minute.</exception>
    public void Count(UserId user)
    {
        lock (gate)
        {
            var person = Of(user);
            var now = clock.GetUtcNow();
            while (person.Asked.TryPeek(out var first) && now - first >= minute) person.Asked.Dequeue();
            if (person.Asked.Count >= limits.TurnsPerMinute)
            {
                var wait = Math.Ceiling((minute - (now - person.Asked.Peek())).TotalSeconds);
                throw new RefusedException($"That was {limits.TurnsPerMinute} messages within a minute; please go on in {wait:0} seconds.", isTooMuch: true);
            }
            person.Asked.Enqueue(now);
        }
    }

    /// <exception cref="RefusedException">Too many are being answered.</exception>
    public void Begin(UserId user)
    {
        lock (gate)
        {
            if (Of(user).Running >= limits.ConcurrentTurns)
                throw new RefusedException($"{limits.ConcurrentTurns} answers are being written for you at once; wait for one of them or stop it.", isTooMuch: true);
            Of(user).Running++;
        }
    }

    public void End(UserId user)
    {
        lock (gate)
        {
            var person = Of(user);
            if (--person.Running == 0 && person.Asked.Count == 0) people.Remove(user);
        }
    }

    private Person Of(UserId user)
    {
        if (!people.TryGetValue(user, out var person)) people[user] = person = new();
        return person;
    }

    private sealed class Person
    {
        public Queue<DateTimeOffset> Asked { get; } = [];

        public int Running { get; set; }
    }
}
