using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Recsys.Core.Dialogue;
using Recsys.Core.Pipeline;
using Recsys.Web.Components.Chat;

namespace Recsys.Web.Components.Cards;

/// <summary>How a list came about, from the candidates of each source to what is shown.</summary>
public sealed partial class TracePanel(IJSRuntime browser) : ComponentBase
{
    private const int MostMoves = 5;
    private string copied = "Copy the trace as JSON";

    [CascadingParameter] public ChatRoom Room { get; set; } = null!;

    [Parameter, EditorRequired] public Turn Turn { get; set; } = null!;

    [Parameter, EditorRequired] public RecommendationTrace Trace { get; set; } = null!;

    private string LeftOut
    {
        get
        {
            var counts = Trace.Filters.Select(filter => (filter.Filter, Count: filter.Withheld + filter.Count)).Where(filter => filter.Count > 0).ToList();
            return counts.Count == 0 ? "Nothing" : string.Join(" · ", counts.Select(filter => $"{filter.Filter} {filter.Count:N0}"));
        }
    }

    private string Moved => Trace.OrderChanges.Count == 0 ? "No: shown as ranked" : string.Join(" · ", Trace.OrderChanges.Take(MostMoves)
        .Select(change => $"{Room.Text.Title(change.Item)} from {ReasonText.Place(change.Ranked)} to {ReasonText.Place(change.Shown)}"));

    private async Task CopyAsync()
    {
        await browser.InvokeVoidAsync("recsys.copy", $"/api/chats/{Room.Session!.Id}/turns/{Turn.Number}/trace");
        copied = "Copied";
    }
}
