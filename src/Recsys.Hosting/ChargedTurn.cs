using System.Runtime.CompilerServices;
using Recsys.Conversation.Sessions;
using Recsys.Core.Dialogue;
using Recsys.LanguageModel.Budgets;

namespace Recsys.Hosting;

/// <summary>Charges what a turn asks a language model to the budget of the person who takes it.</summary>
internal static class ChargedTurn
{
    public static async IAsyncEnumerable<TurnEvent> TakeAsync(
        Respond respond, TurnRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var events = respond(request, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await MovesOnAsync(events, request.Person?.Value ?? request.State.Chat)) yield return events.Current;
    }

    // Set anew for each step: what a flow of control carries does not outlive a yield.
    private static async ValueTask<bool> MovesOnAsync(IAsyncEnumerator<TurnEvent> events, string person)
    {
        using (ModelUser.Charge(person)) return await events.MoveNextAsync();
    }
}
