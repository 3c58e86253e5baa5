using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Recsys.Conversation.Sessions;
using Recsys.Core.Dialogue;
using Recsys.Core.Ledger;
using Recsys.Starter;

namespace Recsys.Hosting.Tests;

/// <summary>A badge that everything wears says nothing: over the people in the box and their usual wishes, a strong match is told sparingly.</summary>
public sealed class MatchBadgeTests
{
    private static readonly string[] wishes = ["recommend something", "a comedy", "a crime film from the 90s", "something newer than 2000", "something tense"];

    [Fact]
    public async Task At_most_a_third_of_the_cards_of_a_known_taste_are_strong_and_some_are()
    {
        await using var services = new ServiceCollection().AddSingleton<IConfiguration>(new ConfigurationBuilder().Build()).AddRecsys().BuildServiceProvider();
        List<MatchStrength> all = [];

        foreach (var persona in StarterPersonas.All)
            foreach (var wish in wishes)
            {
                var turn = await TakeAsync(services, wish, LedgerOf(persona));
                all.AddRange(turn.Slate!.Explanations.Select(one => one.Match));
            }

        var share = all.Count(match => match == MatchStrength.Strong) / (double)all.Count;
        Assert.InRange(share, 0.05, 1.0 / 3);
    }

    private static PreferenceLedger LedgerOf(StarterPersona persona) => persona.History.Items.Aggregate(PreferenceLedger.Empty, (ledger, past) => ledger.State(
        PreferenceEntry.About(past.Item, past.Weight < 0 ? Opinion.Disliked : Opinion.Liked, new(Origin.Import, "persona")), "persona", DateTimeOffset.UnixEpoch));

    private static async Task<Turn> TakeAsync(ServiceProvider services, string utterance, PreferenceLedger ledger)
    {
        Turn? turn = null;
        await foreach (var happened in services.GetRequiredService<Respond>()(new(utterance, ledger, new("chat")), TestContext.Current.CancellationToken))
            if (happened is TurnCompleted completed) turn = completed.Turn;
        return turn!;
    }
}
