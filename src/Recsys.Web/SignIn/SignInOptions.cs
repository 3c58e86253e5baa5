namespace Recsys.Web.SignIn;

/// <summary>Who may come in, in the section <c>SignIn</c> of appsettings.json.</summary>
public sealed record SignInOptions
{
    public SignInMode Mode { get; init; } = SignInMode.Local;

    /// <summary>Listen to other machines although nobody signs in.</summary>
    public bool AllowAnyAddress { get; init; }

    /// <summary>May newcomers register themselves with a password?</summary>
    public bool Registration { get; init; } = true;

    /// <summary>How often a window that stays open is asked whether its person may still be here, after a changed password or a deleted account.</summary>
    public TimeSpan Revalidation { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The address of the OpenID Connect service.</summary>
    public string Authority { get; init; } = "";

    public string ClientId { get; init; } = "";

    public string ClientSecret { get; init; } = "";

    /// <summary>Without the secret, so that no log holds it.</summary>
    public override string ToString() => $"{Mode} {Authority} {ClientId}";
}
