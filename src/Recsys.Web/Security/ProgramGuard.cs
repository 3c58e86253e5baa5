using System.Net;
using Recsys.Core;
using Recsys.Web.SignIn;

namespace Recsys.Web.Security;

/// <summary>
/// Keeps pages of other sites away from what is made for programs, and says who asks. Where nobody signs in, a program on this machine
/// is the local person; the address must be this machine's own, so that no name of somebody else's can be pointed at it.
/// </summary>
internal sealed class ProgramGuard(RequestDelegate next, SignInOptions signIn)
{
    private static readonly UserId local = new("local");

    public Task InvokeAsync(HttpContext context)
    {
        if (!IsOwnPage(context.Request) || (IsLocal && !BindingRule.IsLoopback($"http://{context.Request.Host.Value}"))) return Refuse(context, StatusCodes.Status403Forbidden);
        if (context.User.Person is null && signIn.Mode == SignInMode.Local && IsThisMachine(context.Connection.RemoteIpAddress)) context.User = Principals.Of(local);
        return context.User.Person is null ? Refuse(context, StatusCodes.Status401Unauthorized) : next(context);
    }

    private bool IsLocal => signIn.Mode == SignInMode.Local && !signIn.AllowAnyAddress;

    // Programs send no Origin; browsers always do.
    private static bool IsOwnPage(HttpRequest request) => request.Headers.Origin.Count == 0
        || string.Equals(request.Headers.Origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);

    private static bool IsThisMachine(IPAddress? address) => address is not null && IPAddress.IsLoopback(address);

    private static Task Refuse(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
