using Recsys.Core.Ledger;
using Recsys.Starter;

namespace Recsys.Cli.Chat;

/// <summary>The taste of a persona as entries of a ledger.</summary>
internal static class PersonaLedger
{
    public static IReadOnlyList<PreferenceEntry> Entries(StarterPersona persona)
    {
        Provenance source = new(Origin.Import, $"{persona.Name}: {persona.Taste}");
        return [.. persona.History.Items.Select(past => PreferenceEntry.About(past.Item, past.Weight < 0 ? Opinion.Disliked : Opinion.Liked, source))];
    }

    public static PreferenceLedger Of(StarterPersona persona) =>
        Entries(persona).Aggregate(PreferenceLedger.Empty, (ledger, entry) => ledger.State(entry, $"persona {persona.Name}", DateTimeOffset.UnixEpoch));
}
