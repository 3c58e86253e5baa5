using Recsys.Conversation.Sessions;
using Recsys.Core;
using Recsys.Core.Store;

namespace Recsys.Web.SignIn;

/// <summary>Hands out each person's conversations.</summary>
public sealed class PeopleDesk(IRecsysStore store, ICatalog catalog, LiveChats live, TimeProvider clock)
{
    /// <summary>What somebody is called who has given no name; to others they are somebody.</summary>
    public const string Nameless = "You";

    /// <summary>Why nothing that is said now will last, in a sentence; null where all of it does.</summary>
    public string? Problem => store.Problem;

    public Conversations Of(UserId user) => new(store, catalog, live, user, clock);

    /// <summary>Writes down that there is such a person, when they first do something.</summary>
    public async Task WelcomeAsync(UserId user, string name = Nameless)
    {
        if (await store.FindUserAsync(user) is null) await store.SaveUserAsync(new(user, name, clock.GetUtcNow()));
    }
}
