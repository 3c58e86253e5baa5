using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Recsys.Core.Dialogue;
using Recsys.LanguageModel;
using Recsys.LanguageModel.Guards;
using Recsys.Web.Components.Cards;

namespace Recsys.Web.Components.Chat;

/// <summary>The conversation with everything around it. It shows what the room holds and passes on what the browser reports.</summary>
public sealed partial class ChatPage(ChatRoom room, LanguageModelSteps model, NavigationManager navigation, IJSRuntime browser) : ComponentBase, IAsyncDisposable
{
    // Prose comes in small pieces: what comes within this time is sent to the browser at once.
    private static readonly TimeSpan together = TimeSpan.FromMilliseconds(50);

    private IReadOnlyList<TurnModel> turns = [];
    private DotNetObjectReference<ChatPage>? self;
    private Panel panel;
    private string? entered;
    private int isDue;
    private int version;
    private bool isEntered;

    private enum Panel
    {
        None,
        Profile,
        Shortcuts,
    }

    [Parameter] public string? Id { get; set; }

    /// <summary>The turn to show, where a link leads to one.</summary>
    [SupplyParameterFromQuery(Name = "turn")] private int? Target { get; set; }

    private string Here => new Uri(navigation.Uri).PathAndQuery;

    private string Title => room.Session is null || turns.Count == 0 ? "New chat"
        : room.Chats.FirstOrDefault(chat => chat.Id == room.Session.Id)?.Title ?? ItemText.Capital(turns[0].Utterance);

    // A question about the list leaves it as it is, and with it what can be done to it; what changes a belief does not.
    private TurnModel? NextStepsOf => turns.Reverse().TakeWhile((turn, back) => back == 0 || turns[^back].Kept is null or { Lines.Count: 0 })
        .FirstOrDefault(turn => turn.Chips.Count > 0 || turn.Parts.Any(part => part is QuestionPart));

    private bool IsModelResting => model.Client is not null && model.Circuit.State != CircuitState.Closed;

    private string Announcement => turns switch
    {
        [] => "",
        [.., { Status: { Length: > 0 } status, Slate: null }] => status,
        [.., { Slate: { } slate } last] => $"{slate.Slate.Items.Count} {(slate.Slate.Items.Count == 1 ? room.Catalog.Schema.Noun : room.Catalog.Schema.Plural)}: "
            + string.Join(", ", slate.Slate.Items.Select(item => room.Text.Title(item.Item))) + (last.Kept is null ? "" : ". Answer complete."),
        [.., { Kept: { } kept }] => kept.Prose,
        _ => "",
    };

    /// <summary>Called by the browser: something was typed and sent.</summary>
    /// <returns>False where it was refused, so that it is to stay in the box.</returns>
    [JSInvokable]
    public Task<bool> Send(string text) => room.SayAsync(text);

    [JSInvokable]
    public void Stop() => room.Stop();

    [JSInvokable]
    public Task EditLast() => turns.LastOrDefault(turn => turn.Kept is not null) is { } last ? EditAsync(last.Number) : Task.CompletedTask;

    [JSInvokable]
    public void ShowShortcuts() => Show(Panel.Shortcuts);

    public async ValueTask DisposeAsync()
    {
        room.Changed -= Look;
        if (self is null) return;
        self.Dispose();
        try
        {
            await browser.InvokeVoidAsync("recsys.detach");
        }
        catch (JSDisconnectedException)
        {
            // the browser is gone, and with it what was attached
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        var isVisit = !RendererInfo.IsInteractive;
        var isTemporary = Here.StartsWith("/temporary", StringComparison.Ordinal);
        var wanted = Id ?? Here.Split('?', '#')[0];
        if (isEntered && wanted == entered) return;
        if (isEntered && Id is not null && Id == room.Session?.Id)
        {
            entered = wanted;   // the chat that is shown has got its address
            return;
        }
        if (!await room.EnterAsync(Id, isTemporary, isVisit))
        {
            navigation.NotFound();
            return;
        }
        if (!isEntered && !isVisit) room.Changed += Look;
        (entered, isEntered) = (wanted, true);
        turns = TurnModel.Of(room.View);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (isEntered && self is null)   // what was typed is compared with what is kept
        {
            self = DotNetObjectReference.Create(this);
            await browser.InvokeVoidAsync("recsys.attach", self, navigation.Uri);
        }
        if (Target is { } turn && turns.Any(shown => shown.Number == turn))
        {
            Target = null;
            await browser.InvokeVoidAsync("recsys.reveal", $"turn-{turn}");
        }
    }

    private static string Lower(bool value) => value ? "true" : "false";

    private void Show(Panel panel)
    {
        this.panel = panel;
        StateHasChanged();
    }

    private async Task EditAsync(int number)
    {
        if (turns.FirstOrDefault(turn => turn.Number == number) is not { } turn) return;
        room.Edit(number);
        await browser.InvokeVoidAsync("recsys.put", turn.Utterance);
    }

    private void Look()
    {
        if (Interlocked.Exchange(ref isDue, 1) == 0) _ = InvokeAsync(LookAsync);
    }

    private async Task LookAsync()
    {
        await Task.Delay(together);
        Volatile.Write(ref isDue, 0);
        await room.RefreshAsync();
        turns = TurnModel.Of(room.View);
        version++;
        StateHasChanged();
        // From its first message on, a chat has an address of its own.
        if (Id is null && room.Session is { } session && (turns.Count > 0 || room.View.Problem is not null)) navigation.NavigateTo($"/chat/{session.Id}", replace: true);
    }
}
