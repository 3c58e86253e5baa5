namespace Recsys.Web.SignIn;

/// <summary>How people are told apart.</summary>
public enum SignInMode
{
    /// <summary>By a cookie, without a password: for one machine.</summary>
    Local,

    /// <summary>By a name and a password kept here.</summary>
    Password,

    /// <summary>By another service.</summary>
    OpenIdConnect,
}
