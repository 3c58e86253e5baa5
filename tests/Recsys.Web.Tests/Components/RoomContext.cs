using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Recsys.Core;
using Recsys.Core.Dialogue;
using Recsys.Starter;
using Recsys.Storage.Lite;
using Recsys.Web.Components.Chat;
using Recsys.Web.SignIn;
using Recsys.Web.Tests.Host;

namespace Recsys.Web.Tests.Components;

/// <summary>Components in the room of one person, who has said something and got five films.</summary>
public abstract class RoomContext : BunitContext
{
    private readonly ScratchFolder home = new();
    private readonly LiteStore store;

    protected RoomContext()
    {
        store = new(Path.Combine(home.Path, "recsys.db"));
        ScriptedDialogue dialogue = new(Films);
        PeopleDesk desk = new(store, Films, new(dialogue.RespondAsync, Films, store, new(), TimeProvider.System), TimeProvider.System);
        Room = new(new CurrentPerson(new Ana(), desk), desk, Films);
        Services.AddSingleton(TimeProvider.System);
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    protected static Catalog Films { get; } = StarterCatalog.Load();

    private protected ChatRoom Room { get; }

    private protected async Task<TurnModel> AskAsync(string words)
    {
        await Room.EnterAsync(null, isTemporary: false, isVisit: false);
        await Room.SayAsync(words);
        while (Room.View.Turns.Count == 0)
        {
            await Task.Delay(5, Xunit.TestContext.Current.CancellationToken);
            await Room.RefreshAsync();
        }
        return TurnModel.Of(Room.View)[^1];
    }

    private protected static SlatePart Slate(TurnModel turn) => turn.Parts.OfType<SlatePart>().Single();

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing) return;
        Room.Dispose();
        store.Dispose();
        home.Dispose();
    }

    private sealed class Ana : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() =>
            Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, "ana")], "test"))));
    }
}
