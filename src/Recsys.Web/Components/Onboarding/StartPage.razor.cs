using Microsoft.AspNetCore.Components;
using Recsys.Core;
using Recsys.Core.Ledger;
using Recsys.Starter;
using Recsys.Web.Components.Cards;
using Recsys.Web.SignIn;

namespace Recsys.Web.Components.Onboarding;

/// <summary>A minute to say what one likes: a page of well-known items, or the taste of an invented person.</summary>
public sealed partial class StartPage(ICatalog catalog, CurrentPerson person, PeopleDesk desk, SignInOptions signIn, NavigationManager navigation) : ComponentBase
{
    private const int Shown = 18;
    private const int Stride = 3;   // of the best known, every third, so that one page is not all of one kind
    private readonly List<ItemId> chosen = [];
    private int page;

    private ItemText Text { get; } = new(catalog);

    private IEnumerable<Item> Offered
    {
        get
        {
            var known = catalog.Items.Take(Shown * Stride * 4).ToList();
            return Enumerable.Range(0, Math.Min(Shown, known.Count)).Select(i => known[(page + (page * Shown * Stride) + i * Stride) % known.Count]).DistinctBy(item => item.Id);
        }
    }

    // Personas are people of their own, which only a host without sign-in lets one become.
    private IReadOnlyList<StarterPersona> Personas =>
        signIn.Mode == SignInMode.Local && StarterPersonas.All.All(persona => persona.Liked.All(item => catalog.Find(item) is not null)) ? StarterPersonas.All : [];

    private void TurnPage() => page++;

    private void Choose(ItemId item)
    {
        if (!chosen.Remove(item)) chosen.Add(item);
    }

    private async Task SaveAsync()
    {
        var conversations = await person.ConversationsAsync();
        await desk.WelcomeAsync(conversations.User);
        await conversations.Profile.AddAsync(
            [.. chosen.Select(item => PreferenceEntry.About(item, Opinion.Liked, new(Origin.Action, "picked as a favourite")))], "Picked favourites");
        var session = conversations.Start();
        session.Say("Recommend me something", Chat.Acts.Recommend("Recommend me something"));
        navigation.NavigateTo($"/chat/{session.Id}");
    }
}
