using Microsoft.Playwright;
using Recsys.Web.Tests.Host;

namespace Recsys.Web.Tests.Journeys;

/// <summary>Coming in with a password, changing it, and being shown the door where somebody may no longer be here.</summary>
public sealed class SignInJourneys(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string First = "correct horse battery", Second = "staple correct horse";

    [Fact]
    public async Task Somebody_registers_chats_leaves_comes_back_and_finds_the_chat()
    {
        using ScratchFolder home = new();
        await using var host = await WebHost.StartAsync(home.Path, ("SignIn:Mode", "Password"));
        await using var visitor = await browser.VisitAsync(address: host.Address);
        await RegisterAsync(visitor);
        await visitor.AskAsync("something about trains");

        await visitor.GoAsync("/people");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await SignInAsync(visitor, "a wrong password");
        await visitor.Page.GetByText("do not belong together").WaitForAsync();
        await SignInAsync(visitor, First);

        await visitor.Page.Locator(".chats a", new() { HasText = "Something about trains" }).WaitForAsync();
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_changed_password_signs_all_other_windows_out_also_those_that_are_open()
    {
        using ScratchFolder home = new();
        await using var host = await WebHost.StartAsync(home.Path, ("SignIn:Mode", "Password"), ("SignIn:Revalidation", "00:00:00.1"));
        await using var here = await browser.VisitAsync(address: host.Address);
        await RegisterAsync(here);
        await using var there = await browser.VisitAsync(address: host.Address);
        await SignInAsync(there, First);
        await there.AskAsync("something good");

        await here.GoAsync("/people");
        await here.Page.FillAsync("[name=old]", First);
        await here.Page.FillAsync("[name=password]", Second);
        await here.Page.GetByRole(AriaRole.Button, new() { Name = "Change it" }).ClickAsync();
        await here.Page.GetByText("all other windows are signed out").WaitForAsync();
        await here.GoAsync("/");

        await RefusedAsync(there);
        await there.Page.ReloadAsync();
        Assert.Contains("/sign-in", there.Page.Url, StringComparison.Ordinal);
        await here.AskAsync("something good");
    }

    [Fact]
    public async Task A_deleted_account_can_do_nothing_in_a_window_that_is_still_open()
    {
        using ScratchFolder home = new();
        await using var host = await WebHost.StartAsync(home.Path, ("SignIn:Mode", "Password"), ("SignIn:Revalidation", "00:00:00.1"));
        await using var here = await browser.VisitAsync(address: host.Address);
        await RegisterAsync(here);
        await here.AskAsync("something good");
        var second = await here.Context.NewPageAsync();
        await second.GotoAsync("/privacy");

        await second.CheckAsync("[name=sure]");
        await second.ClickAsync("button.danger");
        await Visitor.AddressAsync(second, "/sign-in");

        await RefusedAsync(here);
        Assert.Null(await ((Core.Store.IRecsysStore)host.Services.GetService(typeof(Core.Store.IRecsysStore))!).FindUserAsync(host.Dialogue.Requests[^1].Person!.Value, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task With_another_service_somebody_signs_in_there_and_comes_back_as_themselves()
    {
        using ScratchFolder home = new();
        await using var service = await FakeIdentityService.StartAsync("ana");
        await using var host = await WebHost.StartAsync(home.Path, ("SignIn:Mode", "OpenIdConnect"), ("SignIn:Authority", service.Address),
            ("SignIn:ClientId", FakeIdentityService.Client), ("SignIn:ClientSecret", "a secret"));
        await using var visitor = await browser.VisitAsync(address: host.Address);

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Go on to sign in" }).ClickAsync();
        await visitor.ChatReadyAsync();
        await visitor.AskAsync("something good");

        Assert.Equal($"{service.Address}|ana", host.Dialogue.Requests[^1].Person?.Value);
        Assert.DoesNotContain(host.Log.Lines, line => line.Contains("a secret", StringComparison.Ordinal));
    }

    private static async Task RegisterAsync(Visitor visitor)
    {
        await visitor.Page.Locator("form[action='/sign-in/register'] [name=name]").FillAsync("Ana");
        await visitor.Page.Locator("form[action='/sign-in/register'] [name=password]").FillAsync(First);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Register" }).ClickAsync();
        await visitor.ChatReadyAsync();
    }

    private static async Task SignInAsync(Visitor visitor, string password)
    {
        await visitor.Page.Locator("form[action='/sign-in/password'] [name=name]").FillAsync("Ana");
        await visitor.Page.Locator("form[action='/sign-in/password'] [name=password]").FillAsync(password);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        if (password != "a wrong password") await visitor.ChatReadyAsync();
    }

    // The window learns of it a moment later: what it asks for until then is still answered.
    private static async Task RefusedAsync(Visitor visitor)
    {
        var refusal = visitor.Page.Locator(".toast", new() { HasText = "You are signed out" });
        for (var left = Visitor.Patience; await refusal.CountAsync() == 0; left -= 100)
        {
            Assert.True(left > 0, "Nothing was ever refused.");
            await visitor.SayAsync("something else");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }
}
