using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace Recsys.Web.Components;

/// <summary>
/// The document. Pages with a plain form are sent as they are; all others come alive over a circuit. Until then a link is a whole
/// new page: one that is only put in the place of another can be overtaken by the circuit, which draws the page it was started for.
/// </summary>
public sealed partial class App : ComponentBase
{
    [CascadingParameter] private HttpContext Context { get; set; } = null!;

    private IComponentRenderMode? Mode => Context.AcceptsInteractiveRouting() ? RenderMode.InteractiveServer : null;
}
