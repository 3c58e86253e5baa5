using System.Diagnostics;
using System.Runtime.CompilerServices;
using Recsys.Conversation.Sessions;
using Recsys.Core.Dialogue;
using Recsys.LanguageModel.Budgets;

namespace Recsys.Hosting;

/// <summary>A turn as a host takes it: what it asks a language model is charged to the person who takes it, and telemetry sees how it went.</summary>
internal static class HostedTurn
{
    public static async IAsyncEnumerable<TurnEvent> TakeAsync(
        Respond respond, TurnRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using TurnSpan span = new();
        await using var events = respond(request, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await MovesOnAsync(events, request.Person?.Value ?? request.State.Chat, span.Activity))
        {
            span.Saw(events.Current);
            yield return events.Current;
        }
    }

    // Set anew for each step: what a flow of control carries does not outlive a yield.
    private static async ValueTask<bool> MovesOnAsync(IAsyncEnumerator<TurnEvent> events, string person, Activity? span)
    {
        if (span is not null) Activity.Current = span;
        using (ModelUser.Charge(person)) return await events.MoveNextAsync();
    }
}
