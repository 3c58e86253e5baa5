using Microsoft.AspNetCore.Components;
using Recsys.Core.Dialogue;

namespace Recsys.Web.Components.Chat;

/// <summary>What can be said next with one press: answers to a question, and changes of the list. It stands above the message box, where it is seen however long an answer is.</summary>
public sealed partial class NextSteps : ComponentBase
{
    [CascadingParameter] public ChatRoom Room { get; set; } = null!;

    /// <summary>The newest turn.</summary>
    [Parameter, EditorRequired] public TurnModel Turn { get; set; } = null!;

    private IReadOnlyList<QuestionOption> Options => Turn.Parts.OfType<QuestionPart>().FirstOrDefault()?.Question.Options ?? [];

    private static RenderFragment Counted(int count) => builder =>
    {
        if (count <= 0) return;
        builder.OpenElement(0, "span");
        builder.AddAttribute(1, "class", "count");
        builder.AddContent(2, count.ToString("N0", System.Globalization.CultureInfo.InvariantCulture));
        builder.CloseElement();
    };
}
