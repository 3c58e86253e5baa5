using Microsoft.AspNetCore.Components.Authorization;
using Recsys.Conversation.Sessions;

namespace Recsys.Web.SignIn;

/// <summary>The person at the other end of a circuit or request, and what belongs to them.</summary>
public sealed class CurrentPerson(AuthenticationStateProvider authentication, PeopleDesk desk)
{
    private Conversations? conversations;

    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public async ValueTask<Conversations> ConversationsAsync() =>
        conversations ??= desk.Of((await authentication.GetAuthenticationStateAsync()).User.Person ?? throw new InvalidOperationException("Nobody is signed in; load the page again."));
}
