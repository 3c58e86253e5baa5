using Microsoft.AspNetCore.Components.Authorization;
using Recsys.Conversation.Sessions;

namespace Recsys.Web.SignIn;

/// <summary>The person at the other end of a circuit or request, and what belongs to them.</summary>
public sealed class CurrentPerson(AuthenticationStateProvider authentication, PeopleDesk desk)
{
    /// <exception cref="RefusedException">Nobody is signed in, or not any more.</exception>
    public async ValueTask<Conversations> ConversationsAsync() =>
        desk.Of((await authentication.GetAuthenticationStateAsync()).User.Person ?? throw new RefusedException("You are signed out; load the page again."));
}
